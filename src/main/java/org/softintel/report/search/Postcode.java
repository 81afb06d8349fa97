package org.softintel.report.search;

import static java.util.Objects.requireNonNullElse;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A postcode or its first half, with 0 and 1 for the letters that look like them.
 *
 * @param outward the first half: "BD1"
 * @param inward the second half, or nothing
 */
public record Postcode(String outward, String inward) {
  private static final Pattern ALONE =
      Pattern.compile(
          "([A-Z01][A-Z]?[0-9OI][A-Z0-9]?)([0-9OI][A-Z01]{2})|([A-Z]{1,2}[0-9][A-Z0-9]?)");

  /** No number of a district begins with a nought before another digit. */
  private static final Pattern LETTER_FOR_NOUGHT = Pattern.compile("^([A-Z])0(?=[0-9])");

  private static final Pattern AMONG =
      Pattern.compile(
          "(?i)\\b([A-Z]{1,2}[0-9][A-Z0-9]?)\\s?([0-9][A-Z]{2})\\b|\\b([A-Z]{1,2}[0-9]{1,2}[A-Z]?)\\b");

  public boolean isWhole() {
    return !inward.isEmpty();
  }

  /** Whether they can be of one place: a half says only its part. */
  boolean agrees(Postcode other) {
    return outward.equals(other.outward)
        && (inward.isEmpty() || other.inward.isEmpty() || inward.equals(other.inward));
  }

  public String written() {
    return outward + inward;
  }

  /** Its first half as people write it. */
  public String district() {
    var first = LookAlikes.replaced(outward.substring(0, 1), "01", "OI") + outward.substring(1);
    return LETTER_FOR_NOUGHT.matcher(first).replaceFirst("$1O");
  }

  /** Its first half and the digit behind it, as people write it: "BD1 1"; empty for a half. */
  public Optional<String> sector() {
    return isWhole() ? Optional.of(district() + " " + inward.charAt(0)) : Optional.empty();
  }

  /** Of a text that is one. */
  public static Optional<Postcode> of(String text) {
    var code = ALONE.matcher(text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    return code.matches() ? Optional.of(of(code)) : Optional.empty();
  }

  /** In a text that has other words: a whole one before a half. */
  public static Optional<Postcode> in(String text) {
    return found(text).map(Postcode::of);
  }

  /** A text without its postcode. */
  static String without(String text) {
    return found(text)
        .map(it -> text.substring(0, it.start()) + "," + text.substring(it.end()))
        .orElse(text);
  }

  private static Optional<MatchResult> found(String text) {
    return AMONG.matcher(text).results().max(Comparator.comparing(it -> it.group(1) != null));
  }

  private static Postcode of(MatchResult code) {
    var outward = requireNonNullElse(code.group(1), code.group(3));
    return new Postcode(plain(outward), plain(requireNonNullElse(code.group(2), "")));
  }

  private static String plain(String half) {
    return LookAlikes.replaced(half.toUpperCase(Locale.ROOT), "OI", "01");
  }
}
