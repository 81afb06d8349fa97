package org.softintel.identity;

import java.util.regex.Pattern;

/** The code of the partner agency that an account belongs to. */
public record Agency(String code) {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  /** Of an account that carries no agency. */
  public static final Agency NONE = new Agency("none");

  public Agency {
    if (!SHAPE.matcher(code).matches()) {
      throw new IllegalArgumentException("not an agency code");
    }
  }
}
