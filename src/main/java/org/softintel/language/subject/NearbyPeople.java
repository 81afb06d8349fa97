package org.softintel.language.subject;

import java.util.stream.IntStream;
import org.softintel.language.text.TokenisedText;

/** Who is in sight: a child, one person, or only adults. */
record NearbyPeople(
    PersonWords words, TokenisedText text, TextReferents referents, Antecedents antecedents) {
  private static final int FAR = 40;

  /** Adults are spoken of, no child, and nobody tells of one. */
  boolean isOfOthers(int from) {
    int start = text.sentenceStart(from);
    int end = text.sentenceEnd(from);
    return !(from == start && text.word(from).endsWith("ing"))
        && !isNote(start, end)
        && !hasChild(from)
        && IntStream.range(start, end).anyMatch(i -> referents.at(i) != null)
        && IntStream.range(start, end).noneMatch(i -> text.is(i, words.says));
  }

  /** "Concerns: absconding, relationships with older men": nobody does it, and a child is meant. */
  private boolean isNote(int start, int end) {
    return !text.is(start, words.joins)
        && IntStream.range(start, end)
            .noneMatch(i -> referents.isVerb(i) && !text.word(i).endsWith("ing"))
        && IntStream.range(start, end)
            .mapToObj(referents::at)
            .allMatch(it -> it == null || isCompany(it.from(), start));
  }

  private boolean isCompany(int somebody, int start) {
    int with = referents.phraseStart(somebody) - 1;
    return with >= start && text.word(with).equals("with");
  }

  /** "The landlord admitted an affair": an adult, and no child. */
  boolean isAmongAdults(int from) {
    return !hasChild(from)
        && IntStream.range(text.sentenceStart(from), from)
            .anyMatch(i -> referents.at(i) != null && !referents.isBody(i));
  }

  /** Whether the sentence or one before it speaks of a child, or of him or her. */
  boolean hasChild(int from) {
    return IntStream.range(Math.max(0, from - FAR), text.sentenceEnd(from))
        .anyMatch(
            i ->
                referents.isChild(i)
                    || referents.isName(i)
                    || text.is(i, words.childAge)
                    || words
                        .pronoun(text, i)
                        .filter(it -> antecedents.of(i, it) != ActingPerson.ADULT)
                        .isPresent());
  }

  /** Whether the sentence speaks of one person, and not of anybody: "she", "Mia", "the girl". */
  boolean hasOne(int from) {
    return IntStream.range(text.sentenceStart(from), text.sentenceEnd(from))
        .anyMatch(
            i ->
                text.token(i).letter()
                    || (referents.isName(i) && !isTitle(i))
                    || (referents.isChild(i) && i > 0 && isPointedAt(i - 1))
                    || (i == text.sentenceStart(from) && text.word(i).equals("these"))
                    || (isOfOne(i) && !isEither(i)));
  }

  /** "Its Guidelines". */
  private boolean isTitle(int i) {
    return i > 0 && (text.word(i - 1).equals("its") || text.word(i - 1).equals("the"));
  }

  private boolean isPointedAt(int i) {
    return text.word(i).equals("the") || text.word(i).equals("these");
  }

  private boolean isOfOne(int i) {
    return words.pronoun(text, i).filter(it -> it == Pronoun.SHE || it == Pronoun.HE).isPresent();
  }

  /** "He or she". */
  private boolean isEither(int i) {
    return (i > 1 && text.word(i - 1).equals("or"))
        || (i + 1 < text.size() && text.word(i + 1).equals("or"));
  }
}
