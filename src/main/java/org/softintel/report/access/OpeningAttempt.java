package org.softintel.report.access;

import java.util.List;
import org.softintel.report.status.ReportSummary;

/**
 * A report that is about to be shown to somebody.
 *
 * @param names of the people in it, in the clear: compared, and never kept
 */
public record OpeningAttempt(ReportSummary report, List<String> names) {
  public OpeningAttempt {
    names = List.copyOf(names);
  }

  @Override
  public String toString() {
    return "OpeningAttempt[" + report.reference() + "]";
  }
}
