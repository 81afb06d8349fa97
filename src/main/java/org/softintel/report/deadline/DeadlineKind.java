package org.softintel.report.deadline;

/** Deadlines that the team sets itself. */
public enum DeadlineKind {
  FIRST_LOOK("Open"),
  /** Nobody has answered its possible danger: due like a first look from when it was noticed. */
  DANGER("Answer possible danger"),
  GRADING("Grade"),
  DECISION("Decide"),
  REVIEW("Review");

  private final String words;

  DeadlineKind(String words) {
    this.words = words;
  }

  /** What is due next: an answer to danger also before anybody has opened it, as soon. */
  public DeadlineKind next(boolean isUrgent) {
    return isUrgent ? DANGER : this;
  }

  /** Its deadline is when others are told: nobody is given until then. */
  public boolean isAtOnce() {
    return this == DANGER;
  }

  public String words() {
    return words;
  }
}
