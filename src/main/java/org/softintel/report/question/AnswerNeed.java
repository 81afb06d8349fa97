package org.softintel.report.question;

/** Whether a question must be answered. */
public enum AnswerNeed {
  /** Without it there is no report. */
  MUST,
  /** Without it another must be answered, which its hint or its page says. */
  EITHER,
  /** Marked as optional wherever it is asked. */
  OFFERED
}
