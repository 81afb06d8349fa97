package org.softintel.language.check;

import java.util.List;
import java.util.Optional;

/**
 * One place in a text that could be said better.
 *
 * @param term canonical name in the list, the same in every version
 * @param start in UTF-16 units, as is {@code end}, which lies behind the last one
 */
public record Advice(
    String term, AdviceLevel level, int start, int end, List<String> alternatives, String why) {
  public Advice {
    alternatives = List.copyOf(alternatives);
  }

  /** The same in a text that has the words elsewhere. */
  Advice at(int first, int behind) {
    return new Advice(term, level, first, behind, alternatives, why);
  }

  /** The first sentence of {@code why} beside a phrase that fits; all of it where none does. */
  public String reason(Optional<String> better) {
    int end = why.indexOf(". ");
    return end < 0 || better.isEmpty() ? why : why.substring(0, end + 1);
  }
}
