package org.softintel.report.deadline;

/** Deadlines that the team sets itself. */
public enum DeadlineKind {
  FIRST_LOOK("Open"),
  /** Nobody has answered its possible danger: due like a first look from when it was noticed. */
  DANGER("Answer danger"),
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
