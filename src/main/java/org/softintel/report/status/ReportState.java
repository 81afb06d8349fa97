package org.softintel.report.status;

/** How far a report has come on the desk. */
public enum ReportState {
  NEW("New"),
  TAKEN("Taken"),
  PENDING("Waiting for a second officer"),
  CLOSED("Closed");

  private final String words;

  ReportState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
