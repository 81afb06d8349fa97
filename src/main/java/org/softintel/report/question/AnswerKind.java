package org.softintel.report.question;

/** The kinds of answers, and how long they may be. */
public enum AnswerKind {
  /** A name, a number plate, an address: one line. */
  LINE(200),
  TEXT(4_000),
  NARRATIVE(20_000),
  /** A day, in the past. */
  DATE(0),
  /** A month, in the past. */
  MONTH(0),
  /** One of the options. */
  CHOICE(0),
  /** Any of the options, each on a line of its own. */
  CHOICES(0),
  /** One of the children, people, vehicles … that the same report names. */
  THING(200);

  private final int maxChars;

  AnswerKind(int maxChars) {
    this.maxChars = maxChars;
  }

  /** Upper bound in code points; 0 where an answer is not free writing. */
  public int maxChars() {
    return maxChars;
  }

  public boolean isWritten() {
    return this == LINE || this == TEXT || this == NARRATIVE;
  }

  public boolean isChosen() {
    return this == CHOICE || this == CHOICES;
  }
}
