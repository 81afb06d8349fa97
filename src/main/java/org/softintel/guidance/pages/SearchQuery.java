package org.softintel.guidance.pages;

import java.util.regex.Pattern;

/** What somebody looks for, as far as it makes sense. */
final class SearchQuery {
  private static final int LONGEST = 200;
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{IsNoncharacter_Code_Point}]+");

  private SearchQuery() {}

  static String of(String typed) {
    var shown = HIDDEN.matcher(typed).replaceAll(" ").strip();
    return shown.codePointCount(0, shown.length()) <= LONGEST
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, LONGEST));
  }
}
