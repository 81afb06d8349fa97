package org.softintel.triage;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Stream;
import org.softintel.delivery.DeliveryStatus;
import org.softintel.delivery.DeliveryStatus.LetterState;
import org.softintel.identity.Actor;
import org.softintel.identity.Role;
import org.softintel.report.OpenReport;
import org.softintel.report.Outcome;
import org.softintel.report.ReportSummary;
import org.softintel.report.ReportWords;
import org.softintel.report.State;
import org.softintel.web.Form;
import org.softintel.web.Option;

/** One report as the desk shows it, and what this officer may do with it now. */
@TemplateData
record ReportView(
    ReportSummary summary,
    ReportWords words,
    OpenReport opened,
    List<DeliveryStatus> letters,
    boolean canTake,
    boolean canClose,
    Form form) {

  static ReportView of(
      OpenReport opened, ReportWords words, List<DeliveryStatus> letters, Actor me, Form form) {
    var summary = opened.summary();
    var mine = summary.assignee().filter(me.subject()::equals).isPresent() || me.is(Role.LEAD);
    return new ReportView(
        summary,
        words,
        opened,
        letters,
        summary.state() == State.NEW,
        summary.state() != State.CLOSED && mine,
        form);
  }

  public String title() {
    return "Report " + summary.reference();
  }

  public boolean canSendAgain(DeliveryStatus letter) {
    return letter.state() == LetterState.HELD || letter.state() == LetterState.FAILED;
  }

  public List<Option> outcomes() {
    return Stream.of(Outcome.values()).map(it -> new Option(it.code(), it.words())).toList();
  }

  @Override
  public String toString() {
    return "ReportView[" + summary.reference() + "]";
  }
}
