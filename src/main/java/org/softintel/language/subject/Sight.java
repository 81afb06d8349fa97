package org.softintel.language.subject;

import java.util.stream.IntStream;
import org.softintel.language.text.Sheet;

/** Who is in sight: a child, one person, or only adults. */
final class Sight {
  private static final int FAR = 40;

  private final People people;
  private final Sheet sheet;
  private final Cast cast;
  private final Antecedents antecedents;

  Sight(People people, Sheet sheet, Cast cast, Antecedents antecedents) {
    this.people = people;
    this.sheet = sheet;
    this.cast = cast;
    this.antecedents = antecedents;
  }

  /** Adults are spoken of, no child, and nobody tells of one. */
  boolean isOfOthers(int from) {
    int start = sheet.sentenceStart(from);
    int end = sheet.sentenceEnd(from);
    return !(from == start && sheet.word(from).endsWith("ing"))
        && !isNote(start, end)
        && !hasChild(from)
        && IntStream.range(start, end).anyMatch(i -> cast.at(i) != null)
        && IntStream.range(start, end).noneMatch(i -> sheet.is(i, people.says));
  }

  /** "Concerns: absconding, relationships with older men": nobody does it, and a child is meant. */
  private boolean isNote(int start, int end) {
    return !sheet.is(start, people.joins)
        && IntStream.range(start, end)
            .noneMatch(i -> cast.isVerb(i) && !sheet.word(i).endsWith("ing"))
        && IntStream.range(start, end)
            .mapToObj(cast::at)
            .allMatch(it -> it == null || isCompany(it.from(), start));
  }

  private boolean isCompany(int somebody, int start) {
    int with = cast.phraseStart(somebody) - 1;
    return with >= start && sheet.word(with).equals("with");
  }

  /** "The landlord admitted an affair": an adult, and no child. */
  boolean isAmongAdults(int from) {
    return !hasChild(from)
        && IntStream.range(sheet.sentenceStart(from), from)
            .anyMatch(i -> cast.at(i) != null && !cast.isBody(i));
  }

  /** Whether the sentence or one before it speaks of a child, or of him or her. */
  boolean hasChild(int from) {
    return IntStream.range(Math.max(0, from - FAR), sheet.sentenceEnd(from))
        .anyMatch(
            i ->
                cast.isChild(i)
                    || cast.isName(i)
                    || sheet.is(i, people.childAge)
                    || people
                        .pronoun(sheet, i)
                        .filter(it -> antecedents.of(i, it) != Who.ADULT)
                        .isPresent());
  }

  /** Whether the sentence speaks of one person, and not of anybody: "she", "Mia", "the girl". */
  boolean hasOne(int from) {
    return IntStream.range(sheet.sentenceStart(from), sheet.sentenceEnd(from))
        .anyMatch(
            i ->
                sheet.token(i).letter()
                    || (cast.isName(i) && !isTitle(i))
                    || (cast.isChild(i) && i > 0 && isPointedAt(i - 1))
                    || (i == sheet.sentenceStart(from) && sheet.word(i).equals("these"))
                    || (isOfOne(i) && !isEither(i)));
  }

  /** "Its Guidelines". */
  private boolean isTitle(int i) {
    return i > 0 && (sheet.word(i - 1).equals("its") || sheet.word(i - 1).equals("the"));
  }

  private boolean isPointedAt(int i) {
    return sheet.word(i).equals("the") || sheet.word(i).equals("these");
  }

  private boolean isOfOne(int i) {
    return people.pronoun(sheet, i).filter(it -> it == Pronoun.SHE || it == Pronoun.HE).isPresent();
  }

  /** "He or she". */
  private boolean isEither(int i) {
    return (i > 1 && sheet.word(i - 1).equals("or"))
        || (i + 1 < sheet.size() && sheet.word(i + 1).equals("or"));
  }
}
