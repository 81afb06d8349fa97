package org.softintel.report.judgement;

import java.util.Optional;
import org.softintel.platform.page.TextRules;

/** What somebody says of two rows of reports, by the ids that the rows have there. */
public record NewJudgement(Place one, Place other, Verdict verdict, String reason) {
  public static final int LEAST_REASON = 3;
  public static final int MOST_REASON = 500;

  /** A row and the reference of its report. */
  public record Place(String reference, String row) {}

  /** What is wrong with a reason; empty if nothing is. */
  public static Optional<String> fault(String reason) {
    return TextRules.length(reason) < LEAST_REASON || TextRules.isBlank(reason)
        ? Optional.of("The reason must be " + LEAST_REASON + " characters or more")
        : TextRules.fault("The reason", reason, MOST_REASON);
  }

  @Override
  public String toString() {
    return "NewJudgement[" + verdict + "]";
  }
}
