package org.softintel.report.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One way to write what people write in several; empty for what is too short to look for. */
final class Spellings {
  private static final int SHORTEST_ACCOUNT = 2;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Spellings() {}

  static Optional<String> account(String text) {
    return Optional.of(folded(text).replaceAll("[\\s@]", ""))
        .filter(it -> it.chars().filter(Character::isLetterOrDigit).count() >= SHORTEST_ACCOUNT);
  }

  /** Letters alike whatever their case, width or accents, strokes among them. */
  static String folded(String text) {
    var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return plain
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT)
        .replace('ł', 'l')
        .replace('ø', 'o')
        .replace('đ', 'd')
        .replace("æ", "ae");
  }
}
