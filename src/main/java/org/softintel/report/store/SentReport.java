package org.softintel.report.store;

import org.softintel.report.status.ReportSummary;

/**
 * A report in the list of its reporter.
 *
 * @param label what they call it; may be empty
 * @param asked while a question waits for an answer
 * @param hasUpdate while something that the team told them is not seen yet
 */
public record SentReport(ReportSummary summary, String label, boolean asked, boolean hasUpdate) {
  @Override
  public String toString() {
    return "SentReport[" + summary.reference() + "]";
  }
}
