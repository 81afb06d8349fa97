package org.softintel.platform.page;

import java.util.regex.Pattern;

/** Makes text safe for spreadsheets, which run formulas, and terminals, which run commands. */
public final class CsvCell {
  /** Such as line ends, escape sequences, and marks that turn the direction of writing. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  /** After a separator too, where spreadsheets of other countries split. */
  private static final Pattern FORMULA =
      Pattern.compile("(^|[;,|\"])(?=\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");

  private CsvCell() {}

  /** Replaces hidden characters by U+FFFD and puts an apostrophe before formulas. */
  public static String harmless(String value) {
    return FORMULA.matcher(UNSEEN.matcher(value).replaceAll("\uFFFD")).replaceAll("$1'");
  }
}
