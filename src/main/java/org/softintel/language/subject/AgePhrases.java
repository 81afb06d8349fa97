package org.softintel.language.subject;

import static org.softintel.language.text.WordList.*;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.softintel.language.text.TokenisedText;
import org.softintel.language.text.WordList;

/** The age that stands behind somebody: ", 15", "aged 15", "of fifteen", "in his forties". */
record AgePhrases(TokenisedText text) {
  private static final int DECADE_WITHIN = 4;
  private static final Pattern COUNTED = Pattern.compile("men|women|people|children|.*[^aiu]s");

  boolean isUnderAge(int i) {
    return isAged(i, CHILD_AGE)
        || isInYear(i)
        || (isBefore(i, CHILD_AGE)
            && (text.is(i, "aged")
                || (text.isOneOf(i, "is", "was") && endsAt(i + 2, i))
                || (text.is(i, "of") && !isCounted(i + 2, i))));
  }

  boolean isOfAge(int i) {
    return isAged(i, ADULT_AGE) || (isBefore(i, ADULT_AGE) && text.is(i, "aged")) || isInDecade(i);
  }

  /** ", who were in Year 8". */
  private boolean isInYear(int i) {
    int at = i < text.size() && opensAside(i) ? behind(i, BEFORE_SCHOOL_YEAR) : i;
    return at > i
        && at + 1 < text.sentenceEnd(i)
        && text.is(at, "year")
        && text.is(at + 1, SCHOOL_YEAR);
  }

  /** ", 31", ", now 31", ", then aged 14", "who was 15". */
  private boolean isAged(int i, WordList age) {
    if (i >= text.size()) {
      return false;
    }
    int at = opensAside(i) ? behind(i, BEFORE_AGE) : i;
    return (text.isBreak(i) && text.is(i, age))
        || (at > i && at < text.sentenceEnd(i) && text.is(at, age) && endsAt(at + 1, i));
  }

  private boolean isBefore(int i, WordList age) {
    return i + 1 < text.size() && text.is(i + 1, age);
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
    return next >= text.sentenceEnd(i) || text.isBreak(next) || !isCounted(next, i);
  }

  /** "Of fifteen men", "was 15 minutes late". */
  private boolean isCounted(int next, int i) {
    return next < text.sentenceEnd(i)
        && !text.is(next, LINKING)
        && COUNTED.matcher(text.word(next)).matches();
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
