package org.softintel.desk.actions;

import org.softintel.platform.page.Coded;
import org.softintel.report.status.Action;

/** An action of an officer on a report: each has a page with one form. */
public enum ActionPage implements Coded {
  DANGER("Answer the possible danger", "Save answer", Action.ANSWER_DANGER),
  RAISE_DANGER(
      "Mark this report as possible danger", "Mark as possible danger", Action.RAISE_DANGER),
  NOTE("Add a note", "Save note", Action.NOTE),
  PRIORITY("Set the priority", "Save priority", Action.PRIORITY),
  EVALUATION("Grade this report", "Confirm grade", Action.EVALUATE),
  PAUSE("Pause the clock", "Pause the clock", Action.PAUSE),
  RESUME("Start the clock again", "Start the clock", Action.RESUME),
  QUESTION("Send the reporter a question", "Send question", Action.ASK),
  FEEDBACK("Send the reporter an update", "Send update", Action.TELL),
  COPY("Change the reporter’s access to their copy", "Save change", Action.COPY),
  ASSIGN("Assign this report", "Assign report", Action.REASSIGN),
  PUT_BACK("Put this report back", "Put report back", Action.PUT_BACK),
  TASK("Assign a task", "Assign task", Action.ASSIGN),
  CLOSE("Decide the outcome", "Save outcome", Action.CLOSE),
  SUPERVISE("Record a supervision check", "Save check", Action.SUPERVISE),
  CONFIRM("Approve outcome", "Approve and close", Action.CONFIRM),
  SEND_BACK("Return to officer", "Return to officer", Action.SEND_BACK),
  WITHDRAW("Withdraw your proposal", "Withdraw proposal", Action.WITHDRAW),
  REOPEN("Reopen this report", "Reopen report", Action.REOPEN),
  CORRECT("Correct the outcome", "Save correction", Action.CORRECT),
  RESTRICT("Restrict who can read it", "Restrict report", Action.RESTRICT),
  LIFT("Lift the restriction", "Lift the restriction", Action.LIFT);

  private final String title;
  private final String button;
  private final Action action;

  ActionPage(String title, String button, Action action) {
    this.title = title;
    this.button = button;
    this.action = action;
  }

  public String title() {
    return title;
  }

  public String button() {
    return button;
  }

  /** Whether it ends the work on the report. */
  public boolean isLast() {
    return isOutcome() || this == CONFIRM;
  }

  boolean isOutcome() {
    return this == CLOSE || this == CORRECT;
  }

  /** Whether it answers another officer's proposal. */
  public boolean isSecond() {
    return this == CONFIRM || this == SEND_BACK;
  }

  public Action action() {
    return action;
  }
}
