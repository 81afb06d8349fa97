package org.softintel.language.subject;

import static org.softintel.language.subject.Syntax.DEEP;
import static org.softintel.language.subject.Syntax.UNKNOWN;
import static org.softintel.language.text.PartOfSpeech.*;
import static org.softintel.language.text.WordList.*;

/** The noun that a verb goes with, where the one beside it belongs to another: "mum of the boy". */
final class NounSubjects {
  private final Syntax syntax;
  private final VerbRule verbs;
  private final DescribedSubjects described;
  private final InsertedClauses inserted;

  NounSubjects(Syntax syntax, VerbRule verbs) {
    this.syntax = syntax;
    this.verbs = verbs;
    this.described = new DescribedSubjects(syntax, verbs);
    this.inserted = new InsertedClauses(syntax);
  }

  /** For the noun phrase that ends at {@code last}. */
  int at(int last, int verb, int depth) {
    if (depth > DEEP) {
      return UNKNOWN;
    }
    int i = inserted.beforeAside(last);
    var next = verb == i + 1;
    if (syntax.isOneOf(i, "she", "he", "they", "i", "we")
        || (next && syntax.is(verb, "involved") && syntax.people.isAnyone(i))) {
      return i;
    }
    var gerund = syntax.isDoing(verb) && next;
    var antecedent = gerund ? UNKNOWN : antecedent(i);
    if (antecedent != UNKNOWN) {
      return at(antecedent, verb, depth + 1);
    }
    int first = syntax.part(i) == PRONOUN ? i : syntax.phraseStart(i);
    if (first == syntax.start(i) || syntax.isBreak(first)) {
      return i;
    }
    if (syntax.is(i, "one") && syntax.part(first - 1) == AUXILIARY) {
      var named = verbs.of(first - 1, depth + 1);
      return named != UNKNOWN && syntax.people.isPerson(named) ? named : i;
    }
    if (gerund) {
      return syntax.people.isAnyone(i) ? i : ofGerund(first, depth);
    }
    return behind(first - 1, i, verb, depth);
  }

  /** "Girls from the home selling sex": girls. */
  private int ofGerund(int first, int depth) {
    var noun =
        syntax.is(first - 1, PREPOSITIONS)
            && isNounAt(first - 2, first)
            && syntax.people.isAnyone(first - 2);
    return noun ? first - 2 : verbs.of(syntax.verbBefore(first), depth + 1);
  }

  /** What a relative clause that ends here belongs to: "the men who met the girl". */
  private int antecedent(int i) {
    int told = whatOf(i);
    if (told != UNKNOWN) {
      return told;
    }
    boolean verb = false;
    for (int k = i - 1; k > syntax.start(i) && !syntax.isBreak(k + 1); k--) {
      if (verb && syntax.isRelative(k) && syntax.isNominal(k - 1)) {
        return k - 1;
      }
      if (syntax.part(k) == THAT || syntax.is(k, SAYS)) {
        return UNKNOWN;
      }
      verb |= syntax.isVerbal(k);
    }
    return UNKNOWN;
  }

  /** "What she said about the men": she. */
  private int whatOf(int i) {
    boolean verb = false;
    for (int k = i - 1; k >= syntax.start(i) && !syntax.isBreak(k + 1); k--) {
      if (syntax.is(k, "what")) {
        return verb ? syntax.phraseHead(k + 1) : UNKNOWN;
      }
      if (syntax.is(k, "that") || syntax.part(k) == AND) {
        return UNKNOWN;
      }
      verb |= syntax.isVerbal(k);
    }
    return UNKNOWN;
  }

  private int behind(int before, int i, int verb, int depth) {
    if (syntax.isOneOf(before, "not", "never")) {
      return denied(before, i, verb, depth);
    }
    if (before == syntax.start(i)) {
      return i;
    }
    int pair = syntax.part(before) == AND ? inserted.ofPair(before) : UNKNOWN;
    if (pair != UNKNOWN) {
      return at(pair, verb, depth + 1);
    }
    if (syntax.part(before) == AND && !syntax.people.isChild(i)) {
      return joined(before, i, verb, depth);
    }
    if (syntax.is(before, "as")) {
      return as(before, i, verb, depth);
    }
    if (syntax.is(before, PREPOSITIONS)) {
      return syntax.isBreak(before) ? i : behindPreposition(before - 1, i, verb, depth);
    }
    return syntax.part(before) == VERB && !syntax.is(before, SAYS) && mayBeReduced(before)
        ? inClause(before, i, verb, depth)
        : i;
  }

  /** "Men stopping girls", "girls given drugs"; but not "police stopped a girl". */
  private boolean mayBeReduced(int verb) {
    int first = syntax.verbStart(verb);
    return syntax.isDoing(verb)
        || syntax.is(verb, HANDED)
        || (first > syntax.start(verb) && syntax.isRelative(first - 1));
  }

  /** "It was the man, and never the child, who". */
  private int denied(int not, int i, int verb, int depth) {
    if (not == syntax.start(i)) {
      return i;
    }
    int k = syntax.part(not - 1) == AND ? not - 1 : not;
    return syntax.isBreak(k) && k > syntax.start(i) && syntax.isNominal(k - 1)
        ? at(k - 1, verb, depth + 1)
        : i;
  }

  /** "The child and the landlord". */
  private int joined(int and, int i, int verb, int depth) {
    var other = syntax.phraseStart(and - 1);
    var joined =
        other == syntax.start(i) || syntax.isBreak(other) || syntax.is(other - 1, "between");
    return joined && syntax.people.isSomebody(and - 1) ? at(and - 1, verb, depth + 1) : i;
  }

  /** "A man known as", "regarded the girls as". */
  private int as(int as, int i, int verb, int depth) {
    if (syntax.isVerbal(as - 1)) {
      return inClause(as - 1, i, verb, depth);
    }
    return syntax.people.isSomebody(i) ? i : described.of(as, depth);
  }

  /** "The mother of the child", "the man who was with the girl", "turned up at the hotel". */
  private int behindPreposition(int noun, int i, int verb, int depth) {
    var particle =
        noun > syntax.start(i)
            && syntax.part(noun) == PREPOSITION
            && !syntax.isBreak(noun)
            && syntax.isVerbal(noun - 1);
    int j = particle ? noun - 1 : noun;
    if (syntax.isNominal(j)) {
      return at(j, verb, depth + 1);
    }
    if (!syntax.isVerbal(j)) {
      return i;
    }
    var found = inClause(j, i, verb, depth);
    var thing = syntax.people.isBody(i) || !syntax.people.isAnyone(i);
    return found == i && thing ? verbs.of(j, depth + 1) : found;
  }

  /** "The man who met ...", "the men seen with ...": the noun before. */
  private int inClause(int inner, int i, int verb, int depth) {
    int k = syntax.verbStart(inner);
    if (k > syntax.start(inner) && syntax.isRelative(k - 1) && isNounAt(k - 2, inner)) {
      return at(k - 2, verb, depth + 1);
    }
    var reduced =
        k == inner
            && !syntax.isBreak(k)
            && syntax.isParticiple(inner)
            && isNounAt(k - 1, inner)
            && (syntax.people.isAnyone(k - 1) || !syntax.people.isAnyone(i))
            && syntax.part(k - 1) != PRONOUN;
    return reduced ? at(k - 1, verb, depth + 1) : i;
  }

  private boolean isNounAt(int k, int inner) {
    return k >= syntax.start(inner) && syntax.isNominal(k);
  }
}
