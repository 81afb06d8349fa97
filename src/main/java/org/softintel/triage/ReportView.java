package org.softintel.triage;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Stream;
import org.softintel.assignment.Assigned;
import org.softintel.deadline.Remaining;
import org.softintel.delivery.DeliveryStatus;
import org.softintel.delivery.DeliveryStatus.LetterState;
import org.softintel.dossier.ReportSummary;
import org.softintel.identity.Actor;
import org.softintel.recording.Task;
import org.softintel.report.OpenReport;
import org.softintel.report.ReportWords;
import org.softintel.standing.Action;
import org.softintel.timeline.Timeline;

/** One report as the desk shows it, and what this officer may do with it now. */
@TemplateData
record ReportView(
    OpenReport opened,
    ReportWords words,
    Timeline timeline,
    Remaining clock,
    List<DeliveryStatus> letters,
    List<Assigned> assigned,
    Shelf shelf,
    Actor me) {

  public String title() {
    return "Report " + summary().reference();
  }

  public String address() {
    return "/triage/" + summary().reference();
  }

  public ReportSummary summary() {
    return opened.summary();
  }

  /** Empty for a grade without any. */
  public String conditions() {
    return opened.work().conditions().orElse("");
  }

  /** For the print of this page. */
  public String reader() {
    return me.name();
  }

  public boolean canTake() {
    return summary().may(Action.TAKE, me);
  }

  public boolean canPassOn() {
    var hasOriginal = summary().may(Action.PASS_ON_ORIGINAL, me) && summary().grade().isPresent();
    return summary().may(Action.PASS_ON, me) && (hasOriginal || !shelf.logs().isEmpty());
  }

  public boolean canWriteLog() {
    return summary().may(Action.WRITE_LOG, me);
  }

  public boolean canWithdraw() {
    return summary().may(Action.ASK, me);
  }

  public List<Task> tasks() {
    return Stream.of(Task.values()).filter(it -> summary().may(it.action(), me)).toList();
  }

  public boolean canSendAgain(DeliveryStatus letter) {
    return letter.state() == LetterState.HELD || letter.state() == LetterState.FAILED;
  }

  @Override
  public String toString() {
    return "ReportView[" + summary().reference() + "]";
  }
}
