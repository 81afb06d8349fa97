package org.softintel.report.quality;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a text has, found in one pass, so that no pattern is tried on a text that cannot hold what
 * it looks for. A clue may be there in vain, and is never missed.
 *
 * @param words in small letters
 * @param isLettered whether a letter and a digit stand side by side
 * @param longest digits with little between them
 */
record TextClues(String small, Set<String> words, boolean isLettered, int longest) {
  /** More between two digits than stands within any number. */
  private static final int GAP = 8;

  static TextClues of(String text) {
    var small = text.toLowerCase(Locale.ROOT);
    var words = new HashSet<String>();
    var isLettered = false;
    int begin = 0;
    int digits = 0;
    int longest = 0;
    int last = -GAP;
    for (int i = 0; i < small.length(); i++) {
      char it = small.charAt(i);
      if (Character.isDigit(it)) {
        digits = i - last > GAP ? 1 : digits + 1;
        longest = Math.max(longest, digits);
        last = i;
        isLettered |= i > 0 && Character.isLetter(small.charAt(i - 1));
      } else {
        isLettered |= last == i - 1 && i > 0 && Character.isLetter(it);
      }
      if (!Character.isLetterOrDigit(it) && it != '_') {
        words.add(small.substring(begin, i));
        begin = i + 1;
      }
    }
    words.add(small.substring(begin));
    return new TextClues(small, words, isLettered, longest);
  }

  boolean has(String... parts) {
    return Stream.of(parts).anyMatch(small::contains);
  }

  boolean hasWord(Set<String> any) {
    return any.stream().anyMatch(words::contains);
  }
}
