package org.softintel.report.status;

import org.softintel.platform.page.Refusal;

/** Somebody else took this report first, and the second taker is told who. */
public final class AlreadyTaken extends Refusal {
  AlreadyTaken(ReportSummary report) {
    super(409, "Another officer took this report", report.whoHasIt());
  }
}
