package org.softintel.report.question;

/** Whether a question must be answered. */
public enum AnswerNeed {
  /** Without it there is no report. */
  MUST,
  /** Marked as optional wherever it is asked. */
  OFFERED
}
