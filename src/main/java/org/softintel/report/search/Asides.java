package org.softintel.report.search;

import java.util.regex.Pattern;

/** What people write beside a name, and is none of it: that they are not sure, and an age. */
public final class Asides {
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?:^|[,;]?\\s+)[(\\[]?(?:maybe|possibly|probably|perhaps|unsure|not sure|(?:age[ds]?:?"
              + " (?:about |around )?[0-9]{1,2}|[0-9]{1,2} ?(?:years?|yrs?|y/?o))(?: old)?)"
              + "\\??[)\\]]?(?=[\\s,;.]|$)|\\s*[(\\[]?\\?+[)\\]]?(?=[\\s,;.]|$)");

  private Asides() {}

  /** Of a text in plain letters; all of it if there would be nothing left. */
  public static String without(String text) {
    var rest = ASIDE.matcher(text).replaceAll(" ").strip();
    return rest.isEmpty() ? text : rest;
  }
}
