package org.softintel.report.access;

import java.util.Optional;
import org.softintel.platform.page.TextRules;

/** Rules for the reason that a reader writes. */
public final class AccessReasonRules {
  public static final int LEAST_CHARS = 10;
  public static final int MOST_CHARS = 500;

  private AccessReasonRules() {}

  /** Says what is wrong with it; empty if nothing is. */
  public static Optional<String> fault(String text) {
    if (TextRules.isBlank(text)) {
      return Optional.of("Enter why you need to open this report");
    }
    if (TextRules.length(text.strip()) < LEAST_CHARS) {
      return Optional.of("The reason must be " + LEAST_CHARS + " characters or more");
    }
    return TextRules.fault("The reason", text, MOST_CHARS);
  }
}
