package org.softintel.language.subject;

import java.util.BitSet;
import org.softintel.language.text.Part;
import org.softintel.language.text.Parts;
import org.softintel.language.text.Sheet;

/** The age that stands behind somebody: ", 15", "aged 15", "of fifteen", "in his forties". */
final class Years {
  private static final int DECADE_WITHIN = 4;

  private final People people;
  private final Sheet sheet;
  private final Parts parts;

  Years(People people, Sheet sheet, Parts parts) {
    this.people = people;
    this.sheet = sheet;
    this.parts = parts;
  }

  boolean isUnderAge(int i) {
    return isAged(i, people.childAge)
        || isInYear(i)
        || isOfYears(i)
        || (isYears(i, people.childAge) && (sheet.word(i).equals("aged") || isOf(i)));
  }

  /** "Is fifteen". */
  private boolean isOfYears(int i) {
    return i + 1 < sheet.size()
        && (sheet.word(i).equals("is") || sheet.word(i).equals("was"))
        && sheet.is(i + 1, people.childAge)
        && endsAt(i + 2, i);
  }

  /** ", who were in Year 8". */
  private boolean isInYear(int i) {
    if (i >= sheet.size() || !(sheet.token(i).comma() || sheet.is(i, people.relative))) {
      return false;
    }
    int at = i;
    while (at < sheet.sentenceEnd(i) && sheet.is(at, people.beforeYear)) {
      at++;
    }
    return at > i
        && at + 1 < sheet.sentenceEnd(i)
        && sheet.word(at).equals("year")
        && sheet.is(at + 1, people.schoolYear);
  }

  boolean isOfAge(int i) {
    return isAged(i, people.adultAge)
        || (isYears(i, people.adultAge) && sheet.word(i).equals("aged"))
        || isInDecade(i);
  }

  private boolean isAged(int i, BitSet age) {
    return i < sheet.size()
        && ((sheet.token(i).comma() && sheet.is(i, age)) || isAgedLater(i, age));
  }

  private boolean isYears(int i, BitSet age) {
    return i + 1 < sheet.size() && sheet.is(i + 1, age);
  }

  /** ", now 31", ", then aged 14", "who was 15". */
  private boolean isAgedLater(int i, BitSet age) {
    if (!sheet.token(i).comma() && !sheet.is(i, people.relative)) {
      return false;
    }
    int at = i;
    while (at < sheet.sentenceEnd(i) && sheet.is(at, people.beforeAge)) {
      at++;
    }
    return at > i && at < sheet.sentenceEnd(i) && sheet.is(at, age) && endsAt(at + 1, i);
  }

  private boolean endsAt(int next, int i) {
    return next >= sheet.sentenceEnd(i) || sheet.token(next).comma() || parts.at(next) != Part.NOUN;
  }

  /** "Of fifteen", but not "of fifteen men". */
  private boolean isOf(int i) {
    return sheet.word(i).equals("of")
        && (i + 2 >= sheet.sentenceEnd(i) || parts.at(i + 2) != Part.NOUN);
  }

  /** "In his late forties", "now in their thirties". */
  private boolean isInDecade(int i) {
    int in = i < sheet.size() && sheet.is(i, people.beforeAge) ? i + 1 : i;
    if (in >= sheet.size() || !sheet.word(in).equals("in")) {
      return false;
    }
    int end = Math.min(sheet.sentenceEnd(in), in + DECADE_WITHIN);
    for (int k = in + 1; k < end; k++) {
      if (sheet.is(k, people.decade)) {
        return true;
      }
    }
    return false;
  }
}
