package org.softintel.report;

/** This report was closed before; the summary says when and how. */
public final class AlreadyClosed extends RuntimeException {
  private final transient ReportSummary report;

  AlreadyClosed(ReportSummary report) {
    super("report is already closed");
    this.report = report;
  }

  public ReportSummary report() {
    return report;
  }
}
