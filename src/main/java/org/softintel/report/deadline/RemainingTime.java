package org.softintel.report.deadline;

/**
 * How a clock stands, in words and in a tone: the words alone must do.
 *
 * @param tone {@code overdue}, {@code soon} or {@code fine}
 */
public record RemainingTime(String words, String tone) {
  /** The same wherever it is shown: "Open within 4 working hours", "Grade: overdue by 1 minute". */
  public String of(DeadlineKind what) {
    if (what.isAtOnce() && !isOverdue()) {
      return what.words() + " now";
    }
    return what.words() + (isOverdue() ? ": " : " ") + words;
  }

  public String toneOf(DeadlineKind what) {
    return what.isAtOnce() && !isOverdue() ? "soon" : tone;
  }

  public boolean isOverdue() {
    return tone.equals("overdue");
  }
}
