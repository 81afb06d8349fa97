package org.softintel.language.context;

import static org.softintel.language.text.WordList.*;

import java.util.stream.IntStream;
import org.softintel.language.text.TokenisedText;

/** Tells the name of a body from a word: "the Streetwise project", "Streetwise, a charity". */
record OrganisationNames(TokenisedText text) {
  private static final int APPOSED_WITHIN = 4;

  boolean hold(int from, int to) {
    return from == text.sentenceStart(from)
        ? to == from + 1 && isBefore(to)
        : isCapital(from)
            && text.token(to - 1).name()
            && IntStream.range(from, to)
                .allMatch(it -> text.token(it).name() || text.is(it, SMALL));
  }

  /** In the middle, where not every word has a capital. */
  private boolean isCapital(int i) {
    return text.token(i).name() && !text.is(i - 1, ORDINARY) && !isHeadline(i);
  }

  private boolean isHeadline(int i) {
    var capitals = text.sentence(i).filter(it -> text.token(it).name()).count();
    return capitals * 2 > text.sentence(i).count();
  }

  private boolean isBefore(int next) {
    return next < text.sentenceEnd(next - 1) && (text.is(next, OUTFIT) || isApposed(next));
  }

  /** ", a charity". */
  private boolean isApposed(int next) {
    int end = Math.min(text.sentenceEnd(next), next + APPOSED_WITHIN);
    return text.isBreak(next) && IntStream.range(next, end).anyMatch(it -> text.is(it, OUTFIT));
  }
}
