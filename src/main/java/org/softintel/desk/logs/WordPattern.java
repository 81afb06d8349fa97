package org.softintel.desk.logs;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Matches whole words in any spelling of gaps, accents and apostrophes. */
record WordPattern(Pattern pattern) {
  private static final String ODD = "łŁøØđĐıʼ‘’`´";
  private static final String EVEN = "lLoOdDi'''''";

  static WordPattern inAnyCase(String words) {
    return new WordPattern(
        Pattern.compile(bounded(words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /** Case-sensitive. */
  static WordPattern as(String words) {
    return new WordPattern(Pattern.compile(bounded(words)));
  }

  /** Matches in what {@link #plain} made of a text. */
  Stream<MatchResult> in(String plain) {
    return pattern.matcher(plain).results();
  }

  /**
   * Letters without accents. As long as {@code text}, so that offsets are the same; Lucene's filter
   * makes two letters of some.
   */
  static String plain(String text) {
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

  private static String bounded(String words) {
    var composed = plain(Normalizer.normalize(words, Normalizer.Form.NFC));
    var parts =
        Stream.of(composed.split("[\\s-]+"))
            .map(WordPattern::letters)
            .collect(Collectors.joining("[\\s-]*"));
    return "(?<![\\p{L}\\p{N}])" + parts + "(?![\\p{L}\\p{N}])";
  }

  /** Allows an accent apart from its letter, and a missing apostrophe. */
  private static String letters(String word) {
    return word.codePoints()
        .mapToObj(it -> it == '\'' ? "'?" : Pattern.quote(Character.toString(it)) + "\\p{M}*+")
        .collect(Collectors.joining());
  }
}
