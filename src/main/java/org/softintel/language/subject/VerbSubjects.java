package org.softintel.language.subject;

import static org.softintel.language.subject.Syntax.DEEP;
import static org.softintel.language.subject.Syntax.UNKNOWN;
import static org.softintel.language.text.PartOfSpeech.*;
import static org.softintel.language.text.WordList.*;

/** Who does what a verb says: the place of that word, or UNKNOWN. */
final class VerbSubjects {
  private final Syntax syntax;
  private final SubjectFinder subjects;
  private final NounSubjects nouns;
  private final InsertedClauses inserted;

  VerbSubjects(Syntax syntax, SubjectFinder subjects) {
    this.syntax = syntax;
    this.subjects = subjects;
    this.nouns = new NounSubjects(syntax, this::of);
    this.inserted = new InsertedClauses(syntax);
  }

  int of(int verb, int depth) {
    if (verb == UNKNOWN || depth > DEEP) {
      return UNKNOWN;
    }
    int at = syntax.verbStart(verb);
    if (at == syntax.start(verb)) {
      return ofOpening(verb);
    }
    if (syntax.isBreak(at)) {
      return ofPaused(at, verb, depth);
    }
    int i = at - 1;
    if (syntax.isRelativeOf(i)) {
      // "The small group of girls who": the girls.
      return syntax.is(i, "who") && !syntax.isBreak(i) && syntax.people.at(i - 1) != null
          ? i - 1
          : nouns.at(i - 1, verb, depth + 1);
    }
    if (syntax.isPartOfWhom(i)) {
      return nouns.at(i - 3, verb, depth + 1);
    }
    return syntax.is(i, "to") && syntax.part(i) != NOUN
        ? ofPurpose(i, depth + 1)
        : ofBefore(i, verb, depth);
  }

  private int ofBefore(int i, int verb, int depth) {
    return switch (syntax.part(i)) {
      case AND -> ofSecond(i, verb, depth);
      case THAT, PREPOSITION -> ofGerund(i, verb, depth);
      case NOUN, NAME, PRONOUN, NUMBER, ARTICLE -> nouns.at(inserted.beforeAge(i), verb, depth + 1);
      case VERB -> ofVerb(i, verb, depth);
      case ADJECTIVE -> isNounInEffect(i) ? i : ofVerbBefore(i, depth);
      default -> UNKNOWN;
    };
  }

  /** "Had friends who drank and was": not the friends, since they are several. */
  private int ofSecond(int and, int verb, int depth) {
    int found = ofVerbBefore(and, depth);
    var one = syntax.isOneOf(syntax.verbStart(verb), "is", "was", "has");
    return found != UNKNOWN
            && one
            && found > syntax.start(and)
            && syntax.part(found) == NOUN
            && syntax.text.word(found).matches(".*[^s]s")
            && syntax.isRelative(found + 1)
        ? ofVerbBefore(found, depth)
        : found;
  }

  private int ofVerb(int i, int verb, int depth) {
    int noun = inserted.ofContact(i, verb);
    return noun != UNKNOWN
        ? nouns.at(noun, verb, depth + 1)
        : syntax.isTelling(i) && syntax.isDoing(verb) ? UNKNOWN : of(i, depth + 1);
  }

  /** "The missing", "the 14-year-old". */
  private boolean isNounInEffect(int i) {
    return syntax.people.isSomebody(i) || (i > syntax.start(i) && syntax.part(i - 1) == ARTICLE);
  }

  int ofVerbBefore(int i, int depth) {
    return of(syntax.verbBefore(i), depth + 1);
  }

  /** "Having left home, she ...": who acts comes behind the pause. */
  private int ofOpening(int verb) {
    var by =
        syntax.isDoing(verb) && verb + 1 < syntax.end(verb) && syntax.is(verb + 1, "by")
            ? subjects.ofBehind(verb + 1)
            : UNKNOWN;
    return by == UNKNOWN ? syntax.nextClauseSubject(verb) : by;
  }

  /** A pause before the verb: something was put in between, or one verb follows another. */
  private int ofPaused(int at, int verb, int depth) {
    int pause = syntax.breakBefore(at);
    return pause == UNKNOWN ? ofVerbBefore(at, depth) : ofPause(pause, verb, depth);
  }

  private int ofPause(int k, int verb, int depth) {
    if (syntax.people.ages.isKnown(k) && syntax.isNominal(k - 1)) {
      return k - 1;
    }
    if (syntax.isVerbal(k) && !syntax.isDoing(k) && !syntax.is(k, "aged")) {
      return of(k, depth + 1);
    }
    var aside = syntax.phraseHead(k);
    var apposed = syntax.part(k) == ARTICLE && syntax.people.isChild(aside);
    if (apposed || (aside != UNKNOWN && isAgedChild(aside))) {
      return aside;
    }
    return syntax.isNominal(k - 1) || syntax.people.isSomebody(k - 1)
        ? nouns.at(k - 1, verb, depth + 1)
        : UNKNOWN;
  }

  /** "Female aged 11", "a boy, 12". */
  private boolean isAgedChild(int i) {
    return syntax.people.ages.isUnderAge(i + 1)
        || (syntax.part(i) == NUMBER && syntax.people.isChild(i));
  }

  /** "Told the girl to": she is to do it. "Went to": whoever went. */
  private int ofPurpose(int to, int depth) {
    int m = to - 1;
    while (m > syntax.start(to) && syntax.part(m) == ADVERB) {
      m--;
    }
    if (m < syntax.start(to)) {
      return UNKNOWN;
    }
    return syntax.isVerbal(m) ? of(m, depth + 1) : ofObject(to, depth);
  }

  private int ofObject(int to, int depth) {
    var verb = syntax.verbBefore(to);
    for (int k = to - 1; k > verb; k--) {
      if (isTold(k, to) || (k == to - 1 && k == verb + 1 && syntax.is(k, "it"))) {
        return k;
      }
    }
    return of(verb, depth + 1);
  }

  private boolean isTold(int k, int to) {
    var owns =
        syntax.text.token(k).owner()
            || (syntax.is(k, POSSESSIVES) && k + 1 < to && syntax.isNominal(k + 1));
    return syntax.people.isSomebody(k) && !owns && !isAgent(k);
  }

  /** "By the nurse", "with a friend". */
  private boolean isAgent(int i) {
    int first = syntax.phraseStart(i);
    return first > syntax.start(i)
        && syntax.part(first - 1) == PREPOSITION
        && !syntax.isOneOf(first - 1, "for", "to", "on", "upon");
  }

  /** "Blamed the girl for going": the girl. "After absconding, she": she. */
  private int ofGerund(int i, int verb, int depth) {
    if (i == syntax.start(i)) {
      return syntax.nextClauseSubject(verb);
    }
    // "Seeks an order because of absconding": whoever seeks it does not abscond.
    if (syntax.is(i - 1, "because")) {
      return UNKNOWN;
    }
    var before = syntax.verbBefore(i);
    if (before == UNKNOWN) {
      return syntax.isNominal(i - 1) ? subjects.ofPredicate(i - 1, i, depth + 1) : UNKNOWN;
    }
    for (int k = i - 1; k > before && syntax.part(k) != AND; k--) {
      if (syntax.text.token(k).owner() || syntax.people.isSomebody(k)) {
        return k;
      }
    }
    return of(before, depth + 1);
  }
}
