package org.softintel.report.status;

import org.softintel.platform.page.Coded;

/** Kinds of entries that the team adds to a report. */
public enum CaseEntryKind {
  TAKEN("Taken"),
  NOTE("Note"),
  PRIORITY("Priority"),
  EVALUATION("Grade"),
  PAUSED("Clock paused"),
  RESUMED("Clock started again"),
  DECIDED("Decided"),
  PROPOSED("Proposed, for a second person to confirm"),
  SENT_BACK("Sent back: not confirmed"),
  CONFIRMED("Confirmed and closed"),
  OUTCOME("Closed"),
  RESTRICTED("Restricted to named readers"),
  LIFTED("Restriction lifted"),
  LOG("Sanitised log"),
  DISCLOSURE("Passed on"),
  QUESTION("Question to the reporter"),
  QUESTION_WITHDRAWN("Question withdrawn"),
  TOLD("The reporter was told"),
  TASK("Task"),
  TASK_DONE("Task done"),
  TASK_WITHDRAWN("Task withdrawn"),
  MENTION_RELEASED("Released to work on this report:"),
  TYPED_IN("Typed in"),
  HANDED_OVER("Handed over to"),
  TASK_HANDED_OVER("Task handed over to");

  private final String words;

  CaseEntryKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Includes what was decided: "Priority: High". */
  public String title(String code) {
    return switch (this) {
      case HANDED_OVER, TASK_HANDED_OVER, MENTION_RELEASED -> words + " " + code;
      case TASK -> words + " for " + code;
      case PRIORITY ->
          words + ": " + Coded.of(Priority.class, code).map(Priority::words).orElse(code);
      case EVALUATION, LOG, DISCLOSURE -> words + ": " + code;
      case DECIDED, PROPOSED, CONFIRMED, OUTCOME -> words + ": " + outcome(code);
      default -> words;
    };
  }

  /** An outcome may name another report after a colon: see {@link Decision#code}. */
  private static String outcome(String code) {
    var parts = code.split(":", 2);
    var words = Coded.of(Outcome.class, parts[0]).map(Outcome::words).orElse(parts[0]);
    return parts.length > 1 ? words + ", " + parts[1] : words;
  }
}
