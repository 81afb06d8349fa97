package org.softintel.language.subject;

import static org.softintel.language.text.WordList.*;

import java.util.stream.IntStream;
import org.softintel.language.text.TokenisedText;

/** Who is in sight: a child, one person, or only adults. */
record NearbyPeople(TokenisedText text, TextReferents referents, Antecedents antecedents) {
  private static final int FAR = 40;

  /** Adults are spoken of, no child, and nobody tells of one. */
  boolean isOfOthers(int from) {
    int start = text.sentenceStart(from);
    return !(from == start && text.word(from).endsWith("ing"))
        && !isNote(start)
        && !hasChild(from)
        && text.sentence(from).anyMatch(i -> referents.at(i) != null)
        && text.sentence(from).noneMatch(i -> text.is(i, SAYS));
  }

  /** "Concerns: absconding, relationships with older men": nobody does it, and a child is meant. */
  private boolean isNote(int start) {
    return !text.is(start, JOINS)
        && text.sentence(start).noneMatch(i -> referents.isVerb(i) && !text.word(i).endsWith("ing"))
        && referents.in(start, text.sentenceEnd(start)).allMatch(it -> isCompany(it.from(), start));
  }

  private boolean isCompany(int somebody, int start) {
    int with = referents.phraseStart(somebody) - 1;
    return with >= start && text.is(with, "with");
  }

  /** "The landlord admitted an affair": an adult, and no child. */
  boolean isAmongAdults(int from) {
    return !hasChild(from)
        && text.before(from).anyMatch(i -> referents.at(i) != null && !referents.isBody(i));
  }

  /** Whether the sentence or one before it speaks of a child, or of him or her. */
  boolean hasChild(int from) {
    return IntStream.range(Math.max(0, from - FAR), text.sentenceEnd(from))
        .anyMatch(
            i ->
                referents.isChild(i)
                    || referents.isName(i)
                    || text.is(i, CHILD_AGE)
                    || antecedents.isChildAsPronoun(i));
  }

  /** Whether the sentence speaks of one person, and not of anybody: "she", "Mia", "the girl". */
  boolean hasOne(int from) {
    return text.sentence(from)
        .anyMatch(
            i ->
                text.token(i).letter()
                    || (referents.isName(i) && !isTitle(i))
                    || (referents.isChild(i) && i > 0 && text.isOneOf(i - 1, "the", "these"))
                    || (i == text.sentenceStart(from) && text.is(i, "these"))
                    || (isOfOne(i) && !isEither(i)));
  }

  /** "Its Guidelines". */
  private boolean isTitle(int i) {
    return i > 0 && text.isOneOf(i - 1, "its", "the");
  }

  private boolean isOfOne(int i) {
    var pronoun = Pronoun.at(text, i);
    return pronoun == Pronoun.SHE || pronoun == Pronoun.HE;
  }

  /** "He or she". */
  private boolean isEither(int i) {
    return (i > 1 && text.is(i - 1, "or")) || (i + 1 < text.size() && text.is(i + 1, "or"));
  }
}
