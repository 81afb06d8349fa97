package org.softintel.desk.actions;

import io.quarkus.qute.TemplateData;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.Outcome;
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
 */
@TemplateData
record ActionView(
    ActionPage page,
    OpenReport opened,
    ReportWords words,
    Form form,
    List<Timeline.Event> theirs,
    List<Option> colleagues) {

  /** Filled with what holds now, so that a grade is changed and not begun again. */
  static Form begun(ActionPage page, OpenReport opened) {
    var values = new HashMap<String, String>();
    if (page == ActionPage.EVALUATION) {
      opened
          .summary()
          .grade()
          .ifPresent(
              it -> {
                values.put("source", it.source().code());
                values.put("information", it.information().code());
                values.put("handling", it.handling().code());
              });
      opened.work().conditions().ifPresent(it -> values.put("conditions", it));
    }
    if (page == ActionPage.RESTRICT) {
      var readers = opened.work().readers().stream().map(Colleague::account);
      values.put("readers", readers.collect(Collectors.joining("\n")));
    }
    return Form.of(values);
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

  public String address() {
    return "/triage/" + summary().reference();
  }

  public GradeView grading() {
    return GradeView.of(opened.report(), words);
  }

  public List<Option> ready() {
    return ReadyTexts.OPTIONS;
  }

  public List<Option> outcomes() {
    return Stream.of(Outcome.values())
        .map(it -> new Option(it.code(), it.words(), it.meaning()))
        .toList();
  }

  public List<Option> priorities() {
    return Priority.chosen().map(it -> new Option(it.code(), it.words(), it.meaning())).toList();
  }

  @Override
  public String toString() {
    return "ActionView[" + page + " " + summary().reference() + "]";
  }
}
