package org.softintel.report;

/** Somebody else took this report first; the summary says who and when. */
public final class AlreadyTaken extends RuntimeException {
  private final transient ReportSummary report;

  AlreadyTaken(ReportSummary report) {
    super("report is already taken");
    this.report = report;
  }

  public ReportSummary report() {
    return report;
  }
}
