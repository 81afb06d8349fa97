package org.softintel.report.deadline;

/** What the team has promised itself to do with a report in time. */
public enum DeadlineKind {
  FIRST_LOOK("First look"),
  GRADING("Grade"),
  DECISION("Decide"),
  REVIEW("Review");

  private final String words;

  DeadlineKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
