package org.softintel.report.question;

/** How much a question presses for an answer. */
public enum AnswerNeed {
  /** Without it there is no report. */
  MUST,
  /** Everybody is asked; "I do not know" or nothing is an answer. */
  ASKED,
  OFFERED
}
