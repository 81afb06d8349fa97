package org.softintel.report.status;

import org.softintel.platform.page.Refusal;

/** Only who took a report, or the lead, may decide about it. */
public final class NotYours extends Refusal {
  NotYours(ReportSummary report) {
    super(409, "You have not taken this report", report.whoHasIt());
  }
}
