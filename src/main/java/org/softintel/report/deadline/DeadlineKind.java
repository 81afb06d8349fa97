package org.softintel.report.deadline;

/** Deadlines that the team sets itself. */
public enum DeadlineKind {
  FIRST_LOOK("Open"),
  /** Nobody has answered its possible danger: due as if it had come then, and nobody opened it. */
  DANGER("Answer the possible danger"),
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
