package org.softintel.report;

/** How far a report has come; the words are those its reporter may read too. */
public enum State {
  NEW("New", "Received"),
  TAKEN("Taken", "Being looked at"),
  CLOSED("Closed", "Closed");

  private final String words;
  private final String reporterWords;

  State(String words, String reporterWords) {
    this.words = words;
    this.reporterWords = reporterWords;
  }

  public String words() {
    return words;
  }

  /** Tells nothing about a person, and nothing of what the team made of it. */
  public String reporterWords() {
    return reporterWords;
  }
}
