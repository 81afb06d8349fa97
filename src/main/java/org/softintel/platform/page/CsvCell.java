package org.softintel.platform.page;

import java.util.regex.Pattern;

/** Text that a spreadsheet does not take for a formula, nor a terminal for a command. */
public final class CsvCell {
  /** Such as line ends, escape sequences, and marks that turn the direction of writing. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  /** After a separator too: a spreadsheet of another country splits there. */
  private static final Pattern FORMULA =
      Pattern.compile("(^|[;,|\"])(?=\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");

  private CsvCell() {}

  /** What cannot be seen becomes U+FFFD; what would be calculated gets an apostrophe before it. */
  public static String harmless(String value) {
    return FORMULA.matcher(UNSEEN.matcher(value).replaceAll("\uFFFD")).replaceAll("$1'");
  }
}
