package org.softintel.report;

/** Only who took a report, or the lead, may close it; the summary says who has it. */
public final class NotYours extends RuntimeException {
  private final transient ReportSummary report;

  NotYours(ReportSummary report) {
    super("report is not assigned to this person");
    this.report = report;
  }

  public ReportSummary report() {
    return report;
  }
}
