package org.softintel.desk.actions;

import java.util.function.Function;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Form;
import org.softintel.report.status.Action;

/** What an officer can write down about a report: each has a page with one form. */
public enum ActionPage implements Coded {
  NOTE("note", "Add a note", "Save note", Action.NOTE, NoteForm::new),
  PRIORITY("priority", "Set the priority", "Save priority", Action.PRIORITY, PriorityForm::new),
  EVALUATION("evaluation", "Grade this report", "Confirm grade", Action.EVALUATE, GradeForm::new),
  PAUSE("pause", "Pause the clock", "Pause the clock", Action.PAUSE, PauseForm::new),
  RESUME("resume", "Start the clock again", "Start the clock", Action.RESUME, ResumeForm::new),
  QUESTION("question", "Ask the reporter", "Send question", Action.ASK, QuestionForm::new),
  FEEDBACK("feedback", "Tell the reporter", "Send", Action.TELL, ReporterUpdateForm::new),
  ASSIGN("task", "Give a task", "Give this task", Action.ASSIGN, TaskForm::new),
  CLOSE("close", "Close this report", "Close report", Action.CLOSE, CloseForm::new),
  CONFIRM("confirm", "Confirm the outcome", "Confirm and close", Action.CONFIRM, ApproveForm::new),
  SEND_BACK("send-back", "Send it back", "Send it back", Action.SEND_BACK, ReturnForm::new),
  RESTRICT("restrict", "Restrict who may read it", "Restrict", Action.RESTRICT, RestrictForm::new),
  LIFT(
      "lift",
      "Lift the restriction",
      "Lift the restriction",
      Action.LIFT,
      LiftRestrictionForm::new);

  private final String code;
  private final String title;
  private final String button;
  private final Action action;

  /** Of constructors, which the checker cannot see. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<Form, ActionForm> reader;

  ActionPage(
      String code, String title, String button, Action action, Function<Form, ActionForm> reader) {
    this.code = code;
    this.title = title;
    this.button = button;
    this.action = action;
    this.reader = reader;
  }

  ActionForm read(Form form) {
    return reader.apply(form);
  }

  /** Its place in an address. */
  @Override
  public String code() {
    return code;
  }

  public String title() {
    return title;
  }

  public String button() {
    return button;
  }

  /** Whether nothing is left to do with the report afterwards. */
  boolean isLast() {
    return this == CLOSE || this == CONFIRM;
  }

  /** Whether it answers what somebody else proposed. */
  public boolean isSecond() {
    return this == CONFIRM || this == SEND_BACK;
  }

  public Action action() {
    return action;
  }
}
