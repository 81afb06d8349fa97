package org.softintel.desk.view;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.delivery.outbox.DeliveryStatus;
import org.softintel.delivery.outbox.MailState;
import org.softintel.desk.actions.ActionPage;
import org.softintel.desk.disclosure.DisclosureLine;
import org.softintel.desk.logs.IntelligenceLogVersion;
import org.softintel.desk.tasks.TaskView;
import org.softintel.platform.identity.Actor;
import org.softintel.report.deadline.RemainingTime;
import org.softintel.report.status.Action;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.OpenReport;
import org.softintel.report.store.ReportWords;
import org.softintel.report.store.Timeline;

/** One report as the desk shows it, and what {@code me} may do with it now. */
@TemplateData
record DeskReportView(
    OpenReport opened,
    ReportWords words,
    Timeline timeline,
    Optional<RemainingTime> remaining,
    List<TaskView> tasks,
    List<IntelligenceLogVersion> logs,
    List<DisclosureLine> disclosures,
    List<DeliveryStatus> mails,
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

  public boolean canTake() {
    return summary().may(Action.TAKE, me);
  }

  public boolean canPassOn() {
    var hasOriginal = summary().may(Action.PASS_ON_ORIGINAL, me) && summary().grade().isPresent();
    return summary().may(Action.PASS_ON, me) && (hasOriginal || !logs.isEmpty());
  }

  public boolean canWriteLog() {
    return summary().may(Action.WRITE_LOG, me);
  }

  public boolean canWithdraw() {
    return summary().may(Action.ASK, me);
  }

  public List<ActionPage> actions() {
    return Stream.of(ActionPage.values()).filter(it -> summary().may(it.action(), me)).toList();
  }

  public boolean canSendAgain(DeliveryStatus mail) {
    return mail.state() == MailState.HELD || mail.state() == MailState.FAILED;
  }

  @Override
  public String toString() {
    return "DeskReportView[" + summary().reference() + "]";
  }
}
