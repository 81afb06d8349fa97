package org.softintel.language.subject;

import static org.softintel.language.subject.Syntax.UNKNOWN;
import static org.softintel.language.text.PartOfSpeech.*;

/** What is put between a noun and its verb: a clause, an age, a second name. */
record InsertedClauses(Syntax syntax) {
  private static final int AS_YOUNG_AS = 3;

  /** Of "girls as young as 11" the girls; else the place itself. */
  int beforeAge(int i) {
    var age =
        syntax.part(i) == NUMBER
            && i - AS_YOUNG_AS > syntax.start(i)
            && syntax.is(i - 1, "as")
            && syntax.isOneOf(i - 2, "young", "little")
            && syntax.is(i - AS_YOUNG_AS, "as");
    return age ? i - AS_YOUNG_AS - 1 : i;
  }

  /** "The children we support are", "the boys whose cases we saw were": what comes before it. */
  int ofContact(int inner, int verb) {
    if (syntax.isDoing(verb) || !syntax.isBe(syntax.verbStart(verb)) || syntax.isPassive(inner)) {
      return UNKNOWN;
    }
    int first = syntax.verbStart(inner);
    int pronoun = first - 1;
    if (pronoun - 1 <= syntax.start(inner)
        || !syntax.isOneOf(pronoun, "we", "i", "you", "they", "she", "he")) {
      return UNKNOWN;
    }
    for (int k = pronoun - 1; k > syntax.start(inner) && !syntax.isVerbal(k); k--) {
      if (syntax.is(k, "whose")) {
        return k - 1;
      }
    }
    return syntax.people.isChild(pronoun - 1) ? pronoun - 1 : UNKNOWN;
  }

  /** "Contact between the child, then 14, and the man": the contact. */
  int ofPair(int and) {
    for (int k = and - 1; k > syntax.start(and) && !syntax.isVerbal(k); k--) {
      if (syntax.is(k, "between")) {
        return syntax.isNominal(k - 1) ? k - 1 : UNKNOWN;
      }
    }
    return UNKNOWN;
  }

  /** Of "the woman, now 36," the woman; else the place itself. */
  int beforeAside(int i) {
    int first = syntax.phraseStart(i);
    while (first > syntax.start(i) && !syntax.isBreak(first) && syntax.part(first - 1) == ADVERB) {
      first--;
    }
    return syntax.part(i) == NUMBER
            && syntax.isBreak(first)
            && syntax.people.ages.isKnown(first)
            && syntax.isNominal(first - 1)
        ? first - 1
        : i;
  }
}
