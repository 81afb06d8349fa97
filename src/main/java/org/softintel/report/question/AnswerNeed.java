package org.softintel.report.question;

/** Whether a question must be answered. */
public enum AnswerNeed {
  /** Without it there is no report. */
  MUST,
  /** Everybody is asked; "I do not know" or nothing is an answer. */
  ASKED,
  OFFERED
}
