package org.softintel.report.status;

import java.util.Optional;

/**
 * What an officer decides about a report, in the clear.
 *
 * @param feedback what the reporter is told, empty for nothing
 * @param other the report of which it is a duplicate, or which it corroborates
 */
public record Decision(
    Outcome outcome, String reason, String feedback, Optional<ReportReference> other) {

  /** As an entry keeps it: the outcome, and the other report if there is one. */
  public String code() {
    return outcome.code() + other.map(it -> ":" + it.value()).orElse("");
  }

  @Override
  public String toString() {
    return "Decision[" + outcome + "]";
  }
}
