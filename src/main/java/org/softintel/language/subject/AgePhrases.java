package org.softintel.language.subject;

import static org.softintel.language.text.PartOfSpeech.*;
import static org.softintel.language.text.WordList.*;

import java.util.stream.IntStream;
import org.softintel.language.text.PartsOfSpeech;
import org.softintel.language.text.TokenisedText;
import org.softintel.language.text.WordList;

/** The age that stands behind somebody: ", 15", "aged 15", "of fifteen", "in his forties". */
record AgePhrases(TokenisedText text, PartsOfSpeech parts) {
  private static final int DECADE_WITHIN = 4;

  boolean isKnown(int i) {
    return isUnderAge(i) || isOfAge(i);
  }

  boolean isUnderAge(int i) {
    return isAged(i, CHILD_AGE)
        || isInYear(i)
        || isOfYears(i)
        || (isYears(i, CHILD_AGE) && (text.is(i, "aged") || isOf(i)));
  }

  /** "Is fifteen". */
  private boolean isOfYears(int i) {
    return isYears(i, CHILD_AGE) && text.isOneOf(i, "is", "was") && endsAt(i + 2, i);
  }

  /** ", who were in Year 8". */
  private boolean isInYear(int i) {
    int at = i < text.size() && opensAside(i) ? behind(i, BEFORE_SCHOOL_YEAR) : i;
    return at > i
        && at + 1 < text.sentenceEnd(i)
        && text.is(at, "year")
        && text.is(at + 1, SCHOOL_YEAR);
  }

  boolean isOfAge(int i) {
    return isAged(i, ADULT_AGE) || (isYears(i, ADULT_AGE) && text.is(i, "aged")) || isInDecade(i);
  }

  private boolean isAged(int i, WordList age) {
    return i < text.size() && ((text.isBreak(i) && text.is(i, age)) || isAgedLater(i, age));
  }

  private boolean isYears(int i, WordList age) {
    return i + 1 < text.size() && text.is(i + 1, age);
  }

  /** ", now 31", ", then aged 14", "who was 15". */
  private boolean isAgedLater(int i, WordList age) {
    int at = opensAside(i) ? behind(i, BEFORE_AGE) : i;
    return at > i && at < text.sentenceEnd(i) && text.is(at, age) && endsAt(at + 1, i);
  }

  private boolean opensAside(int i) {
    return text.isBreak(i) || text.is(i, RELATIVE);
  }

  /** The first place from {@code i} that is none of the words, or the end of the sentence. */
  private int behind(int i, WordList words) {
    int end = text.sentenceEnd(i);
    return IntStream.range(i, end).filter(at -> !text.is(at, words)).findFirst().orElse(end);
  }

  private boolean endsAt(int next, int i) {
    return next >= text.sentenceEnd(i) || text.isBreak(next) || parts.at(next) != NOUN;
  }

  /** "Of fifteen", but not "of fifteen men". */
  private boolean isOf(int i) {
    return text.is(i, "of") && (i + 2 >= text.sentenceEnd(i) || parts.at(i + 2) != NOUN);
  }

  /** "In his late forties", "now in their thirties". */
  private boolean isInDecade(int i) {
    int in = i < text.size() && text.is(i, BEFORE_AGE) ? i + 1 : i;
    return in < text.size()
        && text.is(in, "in")
        && IntStream.range(in + 1, Math.min(text.sentenceEnd(in), in + DECADE_WITHIN))
            .anyMatch(k -> text.is(k, DECADES));
  }
}
