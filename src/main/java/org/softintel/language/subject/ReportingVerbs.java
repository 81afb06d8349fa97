package org.softintel.language.subject;

import static org.softintel.language.text.WordList.*;

import java.util.stream.IntStream;
import org.softintel.language.text.TokenisedText;

/** Who tells, fears or admits something, and who is only told. */
record ReportingVerbs(TokenisedText text, TextReferents referents) {
  boolean says(int behind, int before) {
    return frets(behind, before)
        || IntStream.range(behind, before)
            .anyMatch(i -> text.is(i, SAYS) && !isPassive(i) && !referents.isName(i + 1));
  }

  private boolean isPassive(int i) {
    return i > 0 && text.is(i - 1, LINKING);
  }

  /** "The owner claimed that he": he speaks of himself. */
  boolean confesses(int behind, int before) {
    return IntStream.range(behind, before).anyMatch(i -> text.is(i, CONFESSES));
  }

  boolean frets(int behind, int before) {
    return IntStream.range(behind, before).anyMatch(i -> text.is(i, FRETS));
  }

  /** Not somebody who is met, told or done something to in passing. */
  boolean isSubject(Somebody it, int verb) {
    var start = referents.phraseStart(it.from());
    var before = start - 1;
    return (it.to() < text.sentenceEnd(it.from()) && text.is(it.to(), RELATIVE))
        || (it.to() == verb && text.word(verb).matches(".*(?:ing|ed)"))
        || start == text.sentenceStart(it.from())
        || text.isBreak(start)
        || text.is(before, CONJUNCTIONS)
        || text.is(before, SAYS)
        || text.word(before).endsWith("ly")
        || Character.isDigit(text.word(before).charAt(0));
  }

  boolean isObject(int i) {
    return text.isOneOf(i, "him", "them", "me", "us");
  }
}
