package org.softintel.desk.logs;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whole words that are looked for, whatever gaps, accents and apostrophes they are written with.
 */
record WordPattern(Pattern pattern) {

  static WordPattern inAnyCase(String words) {
    return new WordPattern(
        Pattern.compile(bounded(words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /** In capitals only where {@code words} are. */
  static WordPattern as(String words) {
    return new WordPattern(Pattern.compile(bounded(words)));
  }

  /** Where it stands in what {@link FoldedLetters} made of a text. */
  Stream<MatchResult> in(String plain) {
    return pattern.matcher(plain).results();
  }

  private static String bounded(String words) {
    var composed = FoldedLetters.alike(Normalizer.normalize(words, Normalizer.Form.NFC));
    var parts =
        Stream.of(composed.split("[\\s-]+"))
            .map(WordPattern::letters)
            .collect(Collectors.joining("[\\s-]*"));
    return "(?<![\\p{L}\\p{N}])" + parts + "(?![\\p{L}\\p{N}])";
  }

  /** An accent may stand apart from its letter, and an apostrophe be left out. */
  private static String letters(String word) {
    return word.codePoints()
        .mapToObj(it -> it == '\'' ? "'?" : Pattern.quote(Character.toString(it)) + "\\p{M}*+")
        .collect(Collectors.joining());
  }
}
