package org.softintel.report.status;

import org.softintel.platform.page.Coded;

/** Kinds of entries that the team adds to a report. */
public enum CaseEntryKind {
  TAKEN("Taken"),
  NOTE("Note"),
  PRIORITY("Priority"),
  DANGER_ANSWERED("Possible immediate danger"),
  DANGER_RAISED("Marked as possible danger"),
  DANGER_TAKEN_ON("Dealing with the possible immediate danger"),
  EVALUATION("Grade"),
  PAUSED("Clock paused"),
  RESUMED("Clock started again"),
  DECIDED("Decided"),
  PROPOSED("Proposed, waiting for a second officer"),
  SENT_BACK("Returned: not approved"),
  PROPOSAL_WITHDRAWN("Proposal withdrawn"),
  CONFIRMED("Approved and closed"),
  OUTCOME("Closed"),
  REOPENED("Reopened"),
  CORRECTED("Outcome corrected"),
  RESTRICTED("Restricted to named readers"),
  LIFTED("Restriction lifted"),
  LOG("Sanitised log"),
  DISCLOSURE("Passed on"),
  DISCLOSURE_PROPOSED("Waiting for a second officer, to be passed on"),
  DISCLOSURE_REFUSED("Not passed on: a second officer did not approve it"),
  DISCLOSURE_ACKNOWLEDGED("The recipient has it"),
  QUESTION("Question to the reporter"),
  QUESTION_WITHDRAWN("Question withdrawn"),
  TOLD("Update sent to the reporter"),
  COPY_CLOSED("Reporter’s copy closed"),
  COPY_OPENED("Reporter’s copy open again"),
  TASK("Task"),
  TASK_DONE("Task done"),
  TASK_WITHDRAWN("Task no longer needed"),
  MENTION_RELEASED("Released to work on this report:"),
  SUPERVISED("Checked in supervision"),
  TYPED_IN("Recorded"),
  ASSIGNED("Assigned to"),
  PUT_BACK("Put back, not assigned"),
  HANDED_OVER("Handed over to"),
  TASK_HANDED_OVER("Task handed over to");

  private final String words;

  CaseEntryKind(String words) {
    this.words = words;
  }

  /** Whether an outcome comes with it, and words for the reporter may. */
  boolean mayTell() {
    return this == DECIDED || this == CONFIRMED || this == OUTCOME || this == CORRECTED;
  }

  public String words() {
    return words;
  }

  /** Includes what was decided: "Priority: High". */
  public String title(String code) {
    return switch (this) {
      case ASSIGNED, HANDED_OVER, TASK_HANDED_OVER, MENTION_RELEASED -> words + " " + code;
      case TASK -> words + " for " + code;
      case PRIORITY ->
          words + ": " + Coded.of(Priority.class, code).map(Priority::words).orElse(code);
      case DANGER_ANSWERED ->
          words + ": " + Coded.of(DangerAnswer.class, code).map(DangerAnswer::words).orElse(code);
      case EVALUATION,
          LOG,
          DISCLOSURE,
          DISCLOSURE_PROPOSED,
          DISCLOSURE_REFUSED,
          DISCLOSURE_ACKNOWLEDGED ->
          words + ": " + code;
      case DECIDED, PROPOSED, CONFIRMED, OUTCOME, CORRECTED -> words + ": " + outcome(code);
      default -> words;
    };
  }

  /** An outcome may name another report after a colon: see {@link Decision#code}. */
  private static String outcome(String code) {
    var parts = code.split(":", 2);
    return Coded.of(Outcome.class, parts[0])
        .map(it -> parts.length > 1 ? it.words(parts[1]) : it.words())
        .orElse(parts[0]);
  }
}
