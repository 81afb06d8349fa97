package org.softintel.platform.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/** The code of the partner agency that an account belongs to. */
public record Agency(String code) {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  /** The agency of an account that names none. */
  public static final Agency NONE = new Agency("none");

  /** Returns nothing for what is not a code: such an account may still sign in. */
  static Optional<Agency> of(String code) {
    return SHAPE.matcher(code).matches() ? Optional.of(new Agency(code)) : Optional.empty();
  }

  public Agency {
    if (!SHAPE.matcher(code).matches()) {
      throw new IllegalArgumentException("not an agency code");
    }
  }
}
