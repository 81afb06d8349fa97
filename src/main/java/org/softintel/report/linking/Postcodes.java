package org.softintel.report.linking;

import java.util.Locale;
import java.util.regex.Pattern;

/** Postcodes in one form; what stands where only a digit can, or only a letter, is read as one. */
final class Postcodes {
  private static final Pattern HERE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");
  private static final Pattern FIRST_DIGIT = Pattern.compile("^([A-Z]*?)([0-9]|[OI]$)");
  private static final int SHORTEST = 3;
  private static final int INWARD = 3;

  private Postcodes() {}

  /** Empty if it is too short to tell anything. */
  static String normal(String text) {
    var written = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    if (written.length() < SHORTEST) {
      return "";
    }
    var half = written.length() - INWARD;
    var read =
        district(written.substring(0, half))
            + digits(written.substring(half, half + 1))
            + letters(written.substring(half + 1));
    return HERE.matcher(read).matches() ? read : written;
  }

  /** The first half of one of this country; empty for others. */
  static String outward(String postcode) {
    return HERE.matcher(postcode).matches()
        ? postcode.substring(0, postcode.length() - INWARD)
        : "";
  }

  private static String district(String half) {
    var digit = FIRST_DIGIT.matcher(half);
    return digit.find() ? digit.group(1) + digits(half.substring(digit.end(1))) : half;
  }

  private static String digits(String text) {
    return text.replace('O', '0').replace('I', '1');
  }

  private static String letters(String text) {
    return text.replace('0', 'O').replace('1', 'I');
  }
}
