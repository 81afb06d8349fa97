package org.softintel.report.status;

/** How far the team has come, for the reporter: nothing of what the team made of the report. */
public enum ReporterStatus {
  RECEIVED("Received", "Received"),
  SEEN("Seen by the team", "Opened by the team"),
  TAKEN("Being looked at", "The team is working on it"),
  PASSED_ON("Passed on", "Passed to people who can act"),
  CLOSED("Closed", "Closed");

  private final String code;
  private final String words;

  ReporterStatus(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /** For programs, which compare it: it stays when the words change. */
  public String code() {
    return code;
  }

  public String words() {
    return words;
  }
}
