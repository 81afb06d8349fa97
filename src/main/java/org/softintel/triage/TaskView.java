package org.softintel.triage;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Stream;
import org.softintel.casework.Outcome;
import org.softintel.casework.Priority;
import org.softintel.casework.ReportSummary;
import org.softintel.report.OpenReport;
import org.softintel.web.Form;
import org.softintel.web.Option;

/**
 * The form of one task; when somebody saved in between, what they saved stands beside it.
 *
 * @param theirs what was saved since the page was opened on which this was written
 */
@TemplateData
record TaskView(Task task, OpenReport opened, Form form, List<Moment> theirs, boolean stale) {

  static TaskView of(Task task, OpenReport opened, Form form) {
    return new TaskView(task, opened, form, List.of(), false);
  }

  static TaskView stale(Task task, OpenReport opened, Form form, int version) {
    return new TaskView(task, opened, form, Timeline.since(opened, version), true);
  }

  public String title() {
    return stale ? "This report changed while you were writing" : task.title();
  }

  public ReportSummary summary() {
    return opened.summary();
  }

  public String address() {
    return "/triage/" + summary().reference();
  }

  public List<Option> outcomes() {
    return Stream.of(Outcome.values()).map(it -> new Option(it.code(), it.words())).toList();
  }

  public List<Option> priorities() {
    return Priority.chosen().map(it -> new Option(it.code(), it.words(), it.meaning())).toList();
  }

  @Override
  public String toString() {
    return "TaskView[" + task + " " + summary().reference() + "]";
  }
}
