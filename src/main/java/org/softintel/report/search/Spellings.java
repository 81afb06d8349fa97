package org.softintel.report.search;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.platform.page.PlainLetters;

/** One way to write what people write in several. */
public final class Spellings {
  private static final Pattern EMAIL =
      Pattern.compile(
          "([^\\s@,;:<>()\"']+(?:'[^\\s@,;:<>()\"']+)*)@([^\\s@,;:<>()\"']*[^\\s@,;:<>()\"'.])");
  private static final Pattern IMEI =
      Pattern.compile("(?<![0-9])[0-9](?:[ ./-]?[0-9]){13,15}(?![0-9])");
  private static final int IMEI_DIGITS = 14;

  /** Which of the two of a handset it is. */
  private static final Pattern WHICH = Pattern.compile("(?i)\\b(?:sim|slot|imei|card) ?[0-9]\\b");

  private Spellings() {}

  /** As mail servers read them: Gmail passes over dots, and most over what stands behind a plus. */
  public static Stream<String> emails(String text) {
    return EMAIL.matcher(PlainLetters.of(text)).results().map(Spellings::email);
  }

  private static String email(MatchResult address) {
    var host = address.group(2).equals("googlemail.com") ? "gmail.com" : address.group(2);
    var name = address.group(1).replaceFirst("(?<=.)\\+.*", "");
    return (host.equals("gmail.com") ? name.replace(".", "") : name) + "@" + host;
  }

  /** Without the digit that checks the others, or the version of the software (3GPP TS 23.003). */
  static Stream<String> imeis(String text) {
    return IMEI.matcher(WHICH.matcher(text).replaceAll(" "))
        .results()
        .map(it -> it.group().replaceAll("[^0-9]", ""))
        .filter(it -> it.length() != IMEI_DIGITS + 1 || isChecked(it))
        .map(it -> it.substring(0, IMEI_DIGITS));
  }

  /** Luhn: every second digit twice, and the sum of all digits ends in 0. */
  private static boolean isChecked(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 10) * (1 + i % 2);
      sum += digit / 10 + digit % 10;
    }
    return sum % 10 == 0;
  }
}
