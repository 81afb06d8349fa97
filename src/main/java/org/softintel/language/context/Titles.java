package org.softintel.language.context;

import java.util.stream.IntStream;
import org.softintel.language.text.Sheet;

/** Tells the name of a body from a word: "the Streetwise project", "Streetwise, a charity". */
final class Titles {
  private static final int APPOSED_WITHIN = 4;

  private final Contexts contexts;
  private final Sheet sheet;

  Titles(Contexts contexts, Sheet sheet) {
    this.contexts = contexts;
    this.sheet = sheet;
  }

  boolean hold(int from, int to) {
    return isOpening(from)
        ? to == from + 1 && isBefore(to)
        : isCapital(from)
            && sheet.token(to - 1).name()
            && IntStream.range(from, to)
                .allMatch(it -> sheet.token(it).name() || sheet.is(it, contexts.small));
  }

  private boolean isOpening(int i) {
    return i == sheet.sentenceStart(i);
  }

  /** In the middle, where not every word has a capital. */
  private boolean isCapital(int i) {
    return sheet.token(i).name() && !sheet.is(i - 1, contexts.ordinary) && !isHeadline(i);
  }

  private boolean isHeadline(int i) {
    int start = sheet.sentenceStart(i);
    int end = sheet.sentenceEnd(i);
    var capitals = IntStream.range(start, end).filter(it -> sheet.token(it).name()).count();
    return capitals * 2 > end - start;
  }

  private boolean isBefore(int next) {
    return next < sheet.sentenceEnd(next - 1)
        && (sheet.is(next, contexts.outfit) || isApposed(next));
  }

  /** ", a charity". */
  private boolean isApposed(int next) {
    int end = Math.min(sheet.sentenceEnd(next), next + APPOSED_WITHIN);
    return sheet.token(next).comma()
        && IntStream.range(next, end).anyMatch(it -> sheet.is(it, contexts.outfit));
  }
}
