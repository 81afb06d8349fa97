package org.softintel.language.check;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One place in a text that could be said better.
 *
 * @param term canonical name in the list, the same in every version
 * @param start in UTF-16 units, as is {@code end}, which lies behind the last one
 */
public record Advice(
    String term, AdviceLevel level, int start, int end, List<String> alternatives, String why) {
  private static final Pattern INSTRUCTION =
      Pattern.compile("^(?:say|describe|give|leave|record) |[?]$|, (?:if|where) ");

  public Advice {
    alternatives = List.copyOf(alternatives);
  }

  /** The same in a text that has the words elsewhere. */
  Advice at(int first, int behind) {
    return new Advice(term, level, first, behind, alternatives, why);
  }

  /** Alternatives that can stand in the place of the words, the shortest first. */
  public List<String> phrases() {
    return alternatives.stream()
        .filter(it -> !INSTRUCTION.matcher(it).find())
        .sorted(Comparator.comparing(String::length))
        .toList();
  }

  /** The first sentence of {@code why}. */
  public String reason() {
    int end = why.indexOf(". ");
    return end < 0 ? why : why.substring(0, end + 1);
  }
}
