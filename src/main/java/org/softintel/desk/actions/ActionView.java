package org.softintel.desk.actions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.delivery.outbox.DeliveryStatus;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;
import org.softintel.report.grading.GradeForm;
import org.softintel.report.grading.GradeProposal;
import org.softintel.report.status.Action;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.DangerAnswer;
import org.softintel.report.status.Priority;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.OpenReport;
import org.softintel.report.store.ReportWords;
import org.softintel.report.store.Timeline;
import org.softintel.report.team.Colleague;

/**
 * The form of one action; when somebody saved in between, what they saved stands beside it.
 *
 * @param theirs what others saved after the officer opened the page
 * @param fullTexts mails that brought the full text to inboxes, for a page that restricts it
 */
record ActionView(
    ActionPage page,
    OpenReport opened,
    ReportWords words,
    Form form,
    List<Timeline.Event> theirs,
    List<Option> colleagues,
    OutcomeView outcome,
    Actor me,
    List<DeliveryStatus> fullTexts) {

  /** Filled with what holds now, so that a grade is changed and not begun again. */
  static Form begun(ActionPage page, OpenReport opened, OutcomeView outcome) {
    var work = opened.work();
    return switch (page) {
      case EVALUATION ->
          opened
              .summary()
              .grade()
              .map(it -> GradeForm.filled(it, work.conditions().orElse("")))
              .map(Form::of)
              .orElseGet(() -> Form.of(Map.of("conditions", opened.conditions())));
      case RESTRICT ->
          Form.of(
              Map.of(
                  "readers",
                  work.readers().stream()
                      .map(Colleague::account)
                      .collect(Collectors.joining("\n"))));
      case COPY -> Form.of(Map.of("copy", work.copyClosed().isPresent() ? "closed" : "open"));
      case CLOSE, CORRECT -> outcome.form();
      case DANGER -> outcome.danger();
      default -> Form.EMPTY;
    };
  }

  /** The last proposal to close it, for the officer who confirms it. */
  public Timeline.Event proposal() {
    return opened.entries().stream()
        .filter(it -> it.kind() == CaseEntryKind.PROPOSED)
        .reduce((earlier, later) -> later)
        .map(Timeline::entry)
        .orElseThrow();
  }

  public boolean stale() {
    return !theirs.isEmpty();
  }

  public String title() {
    return stale() ? "This report changed while you were writing" : page.title();
  }

  public ReportSummary summary() {
    return opened.summary();
  }

  /** Whether the report is taken with what they save, as they chose on its page. */
  public boolean isTaken() {
    return page == ActionPage.DANGER && DangerForm.takes(form) && summary().may(Action.TAKE, me);
  }

  public String button() {
    return isTaken()
        ? page.button() + " and take report (grade " + grading().grade().code() + ")"
        : page.button();
  }

  public GradeProposal grading() {
    return outcome.grading();
  }

  /** Whether something keeps this officer from doing it: their name in the report. */
  public boolean isBarred() {
    return !outcome.mayDecide() && page.action().isWork();
  }

  public List<Option> ready() {
    return ReadyTexts.OPTIONS;
  }

  /** Whether the report stands beside the form. */
  public boolean besideReport() {
    return !stale()
        && (page == ActionPage.DANGER
            || page == ActionPage.RAISE_DANGER
            || page == ActionPage.EVALUATION
            || page.isOutcome()
            || page.isSecond());
  }

  public List<Option> copies() {
    return List.of(new Option("open", "Yes"), new Option("closed", "No, close their copy"));
  }

  public List<Option> dangers() {
    return Stream.of(DangerAnswer.values()).map(it -> new Option(it.code(), it.words())).toList();
  }

  public List<Option> priorities() {
    return Priority.chosen()
        .filter(it -> summary().may(Action.LOWER_PRIORITY, me) || !summary().isLowered(it))
        .map(it -> new Option(it.code(), it.words(), it.meaning()))
        .toList();
  }

  @Override
  public String toString() {
    return "ActionView[" + page + " " + summary().reference() + "]";
  }
}
