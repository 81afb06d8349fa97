package org.softintel.report.access;

import java.util.Optional;
import org.softintel.platform.page.TextRules;

/** What a reader wrote about why they need a report. */
public final class AccessReasonRules {
  public static final int LEAST_CHARS = 10;
  public static final int MOST_CHARS = 500;

  private AccessReasonRules() {}

  /** What is wrong with it, for the person who wrote it. */
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
