package org.softintel.language.subject;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.language.text.TokenisedText;

/** Who tells, fears or admits something, and who is only told. */
record ReportingVerbs(PersonWords words, TokenisedText text, TextReferents referents) {
  boolean says(int behind, int before) {
    return frets(behind, before)
        || IntStream.range(behind, before)
            .anyMatch(i -> text.is(i, words.says) && !isPassive(i) && !referents.isName(i + 1));
  }

  private boolean isPassive(int i) {
    return i > 0 && text.is(i - 1, words.be);
  }

  /** "The owner claimed that he": he speaks of himself. */
  boolean confesses(int behind, int before) {
    return IntStream.range(behind, before).anyMatch(i -> text.is(i, words.confesses));
  }

  boolean frets(int behind, int before) {
    return IntStream.range(behind, before).anyMatch(i -> text.is(i, words.frets));
  }

  /** Not somebody who is met, told or done something to in passing. */
  boolean isSubject(Somebody it, int verb) {
    if (it.to() < text.sentenceEnd(it.from()) && text.is(it.to(), words.relative)) {
      return true;
    }
    if (it.to() == verb && (text.word(verb).endsWith("ing") || text.word(verb).endsWith("ed"))) {
      return true;
    }
    var start = referents.phraseStart(it.from());
    var before = start - 1;
    return start == text.sentenceStart(it.from())
        || text.token(start).comma()
        || text.is(before, words.opens)
        || text.is(before, words.says)
        || text.word(before).endsWith("ly")
        || Character.isDigit(text.word(before).charAt(0));
  }

  boolean isObject(int i) {
    return Stream.of("him", "them", "me", "us").anyMatch(text.word(i)::equals);
  }
}
