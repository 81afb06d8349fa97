package org.softintel.desk.logs;

import java.text.Normalizer;
import java.util.stream.Collectors;

/** Letters without what people leave out or write in several ways, each in its own place. */
final class FoldedLetters {
  private static final String ODD = "łŁøØđĐıʼ‘’`´";
  private static final String EVEN = "lLoOdDi'''''";

  private FoldedLetters() {}

  /**
   * As long as {@code text}, so that places in it are places in that; Lucene's filter makes two
   * letters of some.
   */
  static String alike(String text) {
    return text.chars()
        .mapToObj(it -> String.valueOf(plain((char) it)))
        .collect(Collectors.joining());
  }

  private static char plain(char letter) {
    var known = ODD.indexOf(letter);
    return known >= 0
        ? EVEN.charAt(known)
        : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
  }
}
