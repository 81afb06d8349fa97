package org.softintel.desk.view;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Stream;
import org.softintel.delivery.outbox.DeliveryStatus;
import org.softintel.delivery.outbox.DeliveryStatus.MailState;
import org.softintel.desk.actions.ActionPage;
import org.softintel.desk.tasks.TaskView;
import org.softintel.platform.identity.Actor;
import org.softintel.report.deadline.RemainingTime;
import org.softintel.report.status.Action;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.OpenReport;
import org.softintel.report.store.ReportWords;
import org.softintel.report.store.Timeline;

/** One report as the desk shows it, and what this officer may do with it now. */
@TemplateData
record DeskReportView(
    OpenReport opened,
    ReportWords words,
    Timeline timeline,
    RemainingTime clock,
    List<DeliveryStatus> letters,
    List<TaskView> assigned,
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

  public List<ActionPage> tasks() {
    return Stream.of(ActionPage.values()).filter(it -> summary().may(it.action(), me)).toList();
  }

  public boolean canSendAgain(DeliveryStatus letter) {
    return letter.state() == MailState.HELD || letter.state() == MailState.FAILED;
  }

  @Override
  public String toString() {
    return "DeskReportView[" + summary().reference() + "]";
  }
}
