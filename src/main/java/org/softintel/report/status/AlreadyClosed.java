package org.softintel.report.status;

import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Refusal;

/** A report is closed once; whoever comes second is told when. */
public final class AlreadyClosed extends Refusal {
  AlreadyClosed(ReportSummary report) {
    super(
        409,
        "This report is closed",
        report
            .status()
            .closed()
            .map(it -> "It was closed at " + LondonTime.local(it) + ".")
            .orElse(""));
  }
}
