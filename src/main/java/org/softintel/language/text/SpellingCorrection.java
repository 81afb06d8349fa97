package org.softintel.language.text;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts right what was mistyped, but only towards the few long words that the rules look for. */
final class SpellingCorrection {
  private static final int SHORTEST = 6;
  private static final int TWO_SLIPS_FROM = 11;

  private final Map<Character, List<String>> watched;
  private final Set<String> fine;

  /** {@code fine} are right words that look like a slip in another. */
  SpellingCorrection(List<String> watched, Set<String> fine) {
    this.watched = watched.stream().collect(groupingBy(it -> it.charAt(0)));
    this.fine = Set.copyOf(fine);
  }

  String right(String word) {
    var candidates = watched.getOrDefault(word.charAt(0), List.of());
    if (word.length() < SHORTEST || fine.contains(word) || candidates.contains(word)) {
      return word;
    }
    return candidates.stream().filter(it -> isSlip(word, it)).findFirst().orElse(word);
  }

  private static boolean isSlip(String word, String right) {
    var most = right.length() >= TWO_SLIPS_FROM ? 2 : 1;
    return right.length() >= SHORTEST
        && Math.abs(word.length() - right.length()) <= most
        && slips(word, right, most) <= most;
  }

  /**
   * Damerau-Levenshtein, in which two letters changed round are one slip; not counted to the end if
   * there are more than {@code most}.
   */
  private static int slips(String a, String b, int most) {
    var rows = new int[a.length() + 1][b.length() + 1];
    int least = 0;
    for (int i = 0; i <= a.length() && least <= most; i++) {
      least = most + 1;
      for (int j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : cheapest(rows, a, b, i, j);
        least = Math.min(least, rows[i][j]);
      }
    }
    return least <= most ? rows[a.length()][b.length()] : least;
  }

  private static int cheapest(int[][] rows, String a, String b, int i, int j) {
    var same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    var least = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + same);
    var swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
