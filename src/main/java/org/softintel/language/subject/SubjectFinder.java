package org.softintel.language.subject;

import static org.softintel.language.text.PartOfSpeech.*;
import static org.softintel.language.text.WordList.*;

import java.util.stream.IntStream;

/** Finds of whom or what some words are said, by grammar: the place of that word, or UNKNOWN. */
final class SubjectFinder {
  static final int UNKNOWN = Syntax.UNKNOWN;

  /** A sentence of more words is beyond us. */
  private static final int LONGEST = 150;

  private final Syntax syntax;
  private final VerbSubjects verbs;
  private final DescribedSubjects as;

  SubjectFinder(Syntax syntax) {
    this.syntax = syntax;
    this.verbs = new VerbSubjects(syntax, this);
    this.as = new DescribedSubjects(syntax, verbs::of);
  }

  int of(int from, int to) {
    var found = whole(from, to);
    return found == UNKNOWN ? found : syntax.partOf(found);
  }

  /** Who is said to be what a noun says. */
  int ofNamed(int noun) {
    return as.ofNamed(noun);
  }

  private int whole(int from, int to) {
    if (syntax.end(from) - syntax.start(from) > LONGEST) {
      return UNKNOWN;
    }
    if (syntax.is(from, "as") && from > syntax.start(from)) {
      return as.of(from, 0);
    }
    if (isGerundByAgent(from, to)) {
      return syntax.phraseHead(to + 1);
    }
    if (beginsWithVerb(from, to)) {
      return verbs.of(from, 0);
    }
    return isAdverbAlone(from, to) ? verbs.ofVerbBefore(from, 0) : ofPredicate(from, to, 0);
  }

  /** "Recorded as sexting by a pupil". */
  private boolean isGerundByAgent(int from, int to) {
    return syntax.isDoing(from)
        && to + 1 < syntax.end(from)
        && syntax.is(to, "by")
        && (from == syntax.start(from) || syntax.part(from - 1) == PREPOSITION)
        && syntax.people.isAnyone(syntax.phraseHead(to + 1));
  }

  private boolean beginsWithVerb(int from, int to) {
    return IntStream.range(from, to)
        .dropWhile(i -> !syntax.isVerbal(i) && syntax.isWithVerb(i))
        .limit(1)
        .anyMatch(syntax::isVerbal);
  }

  /** "Got into the car willingly". */
  private boolean isAdverbAlone(int from, int to) {
    return to == from + 1
        && syntax.part(from) == ADVERB
        && from > syntax.start(from)
        && !syntax.isBreak(from)
        && syntax.part(from - 1) != AUXILIARY
        && !syntax.is(from - 1, "as")
        && !(syntax.people.isSomebody(from - 1) && syntax.isTelling(syntax.verbBefore(from)))
        && syntax.verbBefore(from) != UNKNOWN;
  }

  int ofPredicate(int from, int to, int depth) {
    if (depth > Syntax.DEEP) {
      return UNKNOWN;
    }
    var noun = depth == 0 ? qualified(from, to) : UNKNOWN;
    if (noun != UNKNOWN && (syntax.people.isPerson(noun) || isOther(noun, to))) {
      return noun;
    }
    var found = ofOuter(from, to, depth);
    return found == UNKNOWN ? noun : found;
  }

  /** "A promiscuous poet", whose verb has another subject. */
  private boolean isOther(int noun, int to) {
    return noun >= to
        && syntax.part(noun) == NOUN
        && !syntax.is(noun, CONDUCT)
        && !isPredicate(syntax.phraseStart(noun));
  }

  /** "She was streetwise", "was a consenting party". */
  private boolean isPredicate(int i) {
    return i > syntax.start(i) && syntax.part(i - 1) == AUXILIARY;
  }

  /** The noun that it stands before, or that is part of it: "a difficult child". */
  private int qualified(int from, int to) {
    if (!mayQualify(from, to) || isPredicate(from)) {
      return UNKNOWN;
    }
    if (syntax.part(from) == ADJECTIVE) {
      var child = IntStream.range(from + 1, to).filter(syntax.people::isChild).findFirst();
      if (child.isPresent()) {
        return child.getAsInt();
      }
    }
    return to >= syntax.end(from)
            || syntax.isBreak(to)
            || syntax.is(to, "aged")
            || syntax.text.token(to - 1).owner()
        ? UNKNOWN
        : nounAt(to);
  }

  private boolean mayQualify(int from, int to) {
    var words = IntStream.range(from, to);
    if (to > from + 1 && words.anyMatch(it -> syntax.part(it) == PREPOSITION)) {
      // "The out of control girl", but not "involved in the ring".
      return from == syntax.start(from) || syntax.part(from - 1) == ARTICLE;
    }
    return syntax.part(from) == ADJECTIVE
        || syntax.part(from) == ADVERB
        || from == syntax.start(from)
        || IntStream.range(from, to)
            .noneMatch(it -> syntax.part(it) == PREPOSITION || syntax.part(it) == TO);
  }

  private int nounAt(int to) {
    var part = syntax.part(to);
    var begins = part == NOUN || part == NAME || part == ADJECTIVE;
    var head = begins || syntax.people.isChild(to) ? syntax.phraseHead(to) : UNKNOWN;
    var compound = syntax.part(to - 1) == NOUN || syntax.part(to - 1) == NAME;
    return head != UNKNOWN && (!compound || syntax.people.isPerson(head)) ? head : UNKNOWN;
  }

  private int ofOuter(int from, int to, int depth) {
    int at = from;
    while (at > syntax.start(from) && !syntax.isBreak(at) && syntax.isModifier(at - 1)) {
      at--;
    }
    if (at == syntax.start(from) || syntax.isBreak(at)) {
      var behind = ofBehind(to);
      return behind == UNKNOWN && at > syntax.start(from) ? ofApposed(at) : behind;
    }
    if (syntax.isOwner(at - 1, from)) {
      return at - 1;
    }
    // "Forced into it by a man": not the man.
    var behind = syntax.is(at - 1, "into") ? UNKNOWN : ofBehind(to);
    return behind == UNKNOWN ? ofBefore(at - 1, to, depth) : behind;
  }

  private int ofBefore(int i, int to, int depth) {
    if (syntax.part(i) == VERB && syntax.people.isChild(i)) {
      return i;
    }
    return switch (syntax.part(i)) {
      case AUXILIARY -> verbs.of(i, depth + 1);
      case VERB -> ofTold(i, depth);
      case PREPOSITION, THAT -> syntax.is(i, "as") ? as.of(i, depth) : ofPreposition(i, to, depth);
      case NOUN, NAME, PRONOUN -> syntax.isRelative(i) || syntax.is(i, SAYS) ? UNKNOWN : i;
      case AND ->
          i > syntax.start(i) && !syntax.isBreak(i) ? ofPredicate(i - 1, i, depth + 1) : UNKNOWN;
      default -> syntax.people.isSomebody(i) ? i : UNKNOWN;
    };
  }

  /** "The aunt, a sex worker". */
  private int ofApposed(int at) {
    return syntax.isOneOf(at, "a", "an")
            && syntax.isNominal(at - 1)
            && syntax.people.isAnyone(at - 1)
        ? at - 1
        : UNKNOWN;
  }

  /** "Poor choices by managers", "the lifestyle of the men". */
  int ofBehind(int to) {
    // "Regarded as attention seeking by the manager": it is he who regards.
    if (to + 1 >= syntax.end(to - 1) || as.isJudged(to - 1)) {
      return UNKNOWN;
    }
    if (syntax.part(to) == VERB
        && syntax.is(to + 1, "by")
        && !syntax.people.isPerson(to - 1)
        && syntax.people.isTrait(to - 1)) {
      return ofBehind(to + 1);
    }
    var clause =
        syntax.isRelative(to) && syntax.is(to - 1, CONDUCT) ? syntax.phraseHead(to + 1) : UNKNOWN;
    if (syntax.people.isAnyone(clause)) {
      return clause;
    }
    var of = syntax.is(to, "of") && syntax.is(to - 1, CONDUCT);
    var head =
        of || syntax.isOneOf(to, "by", "from", "between") ? syntax.phraseHead(to + 1) : UNKNOWN;
    return head != UNKNOWN && (of || syntax.people.isAnyone(head)) ? head : UNKNOWN;
  }

  private int ofPreposition(int i, int to, int depth) {
    if (i == syntax.start(i)) {
      return UNKNOWN;
    }
    var before = i - 1;
    return switch (syntax.part(before)) {
      case VERB, AUXILIARY -> isAccusedOf(before) ? before - 1 : ofTold(before, depth);
      case NOUN, NAME, PRONOUN ->
          syntax.isOneOf(i, "for", "from") && isExcluded(before)
              ? before
              : syntax.isOneOf(i, "about", "to", "for", "by", "from")
                  ? ofTold(syntax.verbBefore(i), depth)
                  : syntax.people.isSomebody(before) ? before : ofPredicate(before, to, depth + 1);
      case ADJECTIVE, ADVERB -> ofPredicate(before, to, depth + 1);
      default -> UNKNOWN;
    };
  }

  /** "Excluded him for", "stop her from": it is his or hers. */
  private boolean isExcluded(int i) {
    var verb = syntax.verbBefore(i);
    return verb != UNKNOWN && syntax.people.isSomebody(i) && as.isObject(i, verb);
  }

  /** "The men accused of": the men. */
  private boolean isAccusedOf(int verb) {
    return verb > syntax.start(verb)
        && syntax.is(verb + 1, "of")
        && syntax.hasParticipleEnding(verb)
        && syntax.isNominal(verb - 1)
        && syntax.people.at(verb - 1) != null;
  }

  private int ofTold(int verb, int depth) {
    return syntax.isTelling(verb) ? UNKNOWN : verbs.of(verb, depth + 1);
  }
}
