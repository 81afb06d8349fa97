package org.softintel.language.subject;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.language.subject.People.Somebody;
import org.softintel.language.text.Sheet;

/** Who tells, fears or admits something, and who is only told. */
final class Telling {
  private final People people;
  private final Sheet sheet;
  private final Cast cast;

  Telling(People people, Sheet sheet, Cast cast) {
    this.people = people;
    this.sheet = sheet;
    this.cast = cast;
  }

  boolean says(int behind, int before) {
    return frets(behind, before)
        || IntStream.range(behind, before)
            .anyMatch(i -> sheet.is(i, people.says) && !isPassive(i) && !cast.isName(i + 1));
  }

  private boolean isPassive(int i) {
    return i > 0 && sheet.is(i - 1, people.be);
  }

  /** "The owner claimed that he": he speaks of himself. */
  boolean confesses(int behind, int before) {
    return IntStream.range(behind, before).anyMatch(i -> sheet.is(i, people.confesses));
  }

  boolean frets(int behind, int before) {
    return IntStream.range(behind, before).anyMatch(i -> sheet.is(i, people.frets));
  }

  /** Not somebody who is met, told or done something to in passing. */
  boolean isSubject(Somebody it, int verb) {
    if (it.to() < sheet.sentenceEnd(it.from()) && sheet.is(it.to(), people.relative)) {
      return true;
    }
    if (it.to() == verb && (sheet.word(verb).endsWith("ing") || sheet.word(verb).endsWith("ed"))) {
      return true;
    }
    var start = cast.phraseStart(it.from());
    var before = start - 1;
    return start == sheet.sentenceStart(it.from())
        || sheet.token(start).comma()
        || sheet.is(before, people.opens)
        || sheet.is(before, people.says)
        || sheet.word(before).endsWith("ly")
        || Character.isDigit(sheet.word(before).charAt(0));
  }

  boolean isObject(int i) {
    return Stream.of("him", "them", "me", "us").anyMatch(sheet.word(i)::equals);
  }
}
