package org.softintel.report.deadline;

/** Deadlines that the team sets itself. */
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
