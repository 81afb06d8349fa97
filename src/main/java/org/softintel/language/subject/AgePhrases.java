package org.softintel.language.subject;

import java.util.BitSet;
import org.softintel.language.text.PartOfSpeech;
import org.softintel.language.text.PartsOfSpeech;
import org.softintel.language.text.TokenisedText;

/** The age that stands behind somebody: ", 15", "aged 15", "of fifteen", "in his forties". */
record AgePhrases(PersonWords words, TokenisedText text, PartsOfSpeech parts) {
  private static final int DECADE_WITHIN = 4;

  boolean isUnderAge(int i) {
    return isAged(i, words.childAge)
        || isInYear(i)
        || isOfYears(i)
        || (isYears(i, words.childAge) && (text.word(i).equals("aged") || isOf(i)));
  }

  /** "Is fifteen". */
  private boolean isOfYears(int i) {
    return i + 1 < text.size()
        && (text.word(i).equals("is") || text.word(i).equals("was"))
        && text.is(i + 1, words.childAge)
        && endsAt(i + 2, i);
  }

  /** ", who were in Year 8". */
  private boolean isInYear(int i) {
    if (i >= text.size() || !(text.token(i).comma() || text.is(i, words.relative))) {
      return false;
    }
    int at = i;
    while (at < text.sentenceEnd(i) && text.is(at, words.beforeYear)) {
      at++;
    }
    return at > i
        && at + 1 < text.sentenceEnd(i)
        && text.word(at).equals("year")
        && text.is(at + 1, words.schoolYear);
  }

  boolean isOfAge(int i) {
    return isAged(i, words.adultAge)
        || (isYears(i, words.adultAge) && text.word(i).equals("aged"))
        || isInDecade(i);
  }

  private boolean isAged(int i, BitSet age) {
    return i < text.size() && ((text.token(i).comma() && text.is(i, age)) || isAgedLater(i, age));
  }

  private boolean isYears(int i, BitSet age) {
    return i + 1 < text.size() && text.is(i + 1, age);
  }

  /** ", now 31", ", then aged 14", "who was 15". */
  private boolean isAgedLater(int i, BitSet age) {
    if (!text.token(i).comma() && !text.is(i, words.relative)) {
      return false;
    }
    int at = i;
    while (at < text.sentenceEnd(i) && text.is(at, words.beforeAge)) {
      at++;
    }
    return at > i && at < text.sentenceEnd(i) && text.is(at, age) && endsAt(at + 1, i);
  }

  private boolean endsAt(int next, int i) {
    return next >= text.sentenceEnd(i)
        || text.token(next).comma()
        || parts.at(next) != PartOfSpeech.NOUN;
  }

  /** "Of fifteen", but not "of fifteen men". */
  private boolean isOf(int i) {
    return text.word(i).equals("of")
        && (i + 2 >= text.sentenceEnd(i) || parts.at(i + 2) != PartOfSpeech.NOUN);
  }

  /** "In his late forties", "now in their thirties". */
  private boolean isInDecade(int i) {
    int in = i < text.size() && text.is(i, words.beforeAge) ? i + 1 : i;
    if (in >= text.size() || !text.word(in).equals("in")) {
      return false;
    }
    int end = Math.min(text.sentenceEnd(in), in + DECADE_WITHIN);
    for (int k = in + 1; k < end; k++) {
      if (text.is(k, words.decade)) {
        return true;
      }
    }
    return false;
  }
}
