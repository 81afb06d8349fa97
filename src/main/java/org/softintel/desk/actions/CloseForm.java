package org.softintel.desk.actions;

import java.util.List;
import java.util.Optional;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.report.status.Decision;
import org.softintel.report.status.Outcome;
import org.softintel.report.status.ReportReference;
import org.softintel.report.status.ReportVersion;

/**
 * A report is closed with an outcome and a reason in words; neither may be left out. The reporter
 * may be told something. A duplicate names the other report.
 */
record CloseForm(Form form) implements ActionForm {
  private static final List<Problem> NO_SUCH_REPORT =
      List.of(new Problem("/other", "Enter the reference of another report on this desk"));

  private Optional<Outcome> outcome() {
    return Coded.of(Outcome.class, form.value("outcome"));
  }

  private Optional<ReportReference> other() {
    return outcome().filter(it -> it == Outcome.DUPLICATE).isPresent()
        ? ReportReference.typed(text("other"))
        : Optional.empty();
  }

  @Override
  public List<Problem> problems() {
    return ActionForm.all(
        outcome().isPresent() ? List.of() : List.of(new Problem("/outcome", "Select an outcome")),
        outcome().filter(it -> it == Outcome.DUPLICATE).isPresent() && other().isEmpty()
            ? NO_SUCH_REPORT
            : List.of(),
        needed("reason", "The reason", "Enter the reason for this outcome"),
        offered("feedback", "What the reporter is told"));
  }

  /** A report that they may not read is answered like one that there is not. */
  @Override
  public List<Problem> problems(Doors doors, String reference, Actor by) {
    var itself = ReportReference.typed(reference);
    var known =
        other().isEmpty()
            || (!other().equals(itself)
                && doors.readers().report(other().get().value(), by).isPresent());
    return known ? List.of() : NO_SUCH_REPORT;
  }

  @Override
  public boolean save(Doors doors, ReportVersion page, Actor by) {
    var told = doors.ready().with(form.value("ready"), text("feedback"));
    var decision = new Decision(outcome().orElseThrow(), text("reason"), told, other());
    return doors.decisions().decide(page, decision, by);
  }
}
