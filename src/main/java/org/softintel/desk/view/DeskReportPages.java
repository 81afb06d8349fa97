package org.softintel.desk.view;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.softintel.delivery.outbox.DeliveryStatus;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.desk.actions.ActionPage;
import org.softintel.desk.actions.OutcomeView;
import org.softintel.desk.actions.OutcomeViews;
import org.softintel.desk.disclosure.DisclosureLine;
import org.softintel.desk.disclosure.Disclosures;
import org.softintel.desk.logs.IntelligenceLogVersion;
import org.softintel.desk.logs.IntelligenceLogs;
import org.softintel.desk.tasks.TaskView;
import org.softintel.desk.tasks.Tasks;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.report.deadline.Deadlines;
import org.softintel.report.deadline.RemainingTime;
import org.softintel.report.grading.HandlingCode;
import org.softintel.report.status.Action;
import org.softintel.report.status.ReportReference;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.Areas;
import org.softintel.report.store.OpenReport;
import org.softintel.report.store.ReportMatches;
import org.softintel.report.store.ReportWords;
import org.softintel.report.store.Reports;
import org.softintel.report.store.Timeline;

/** One report at the desk: what it says, who has it, what became of it. */
@Path("/triage")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.OPENING)
class DeskReportPages {
  private final CurrentActor actor;
  private final Reports reports;
  private final Areas areas;
  private final Tasks tasks;
  private final IntelligenceLogs logs;
  private final Disclosures disclosures;
  private final Outbox outbox;
  private final OutcomeViews outcomes;
  private final ReportMatches matches;
  private final Deadlines deadlines;
  private final InstantSource clock;

  DeskReportPages(
      CurrentActor actor,
      Reports reports,
      Areas areas,
      Tasks tasks,
      IntelligenceLogs logs,
      Disclosures disclosures,
      Outbox outbox,
      OutcomeViews outcomes,
      ReportMatches matches,
      Deadlines deadlines,
      InstantSource clock) {
    this.actor = actor;
    this.reports = reports;
    this.areas = areas;
    this.tasks = tasks;
    this.logs = logs;
    this.disclosures = disclosures;
    this.outbox = outbox;
    this.outcomes = outcomes;
    this.matches = matches;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance report(DeskReportView view);
  }

  /**
   * One report as the desk shows it, and what {@code me} may do with it now.
   *
   * @param elsewhere how many other reports may share something with it
   * @param after the report that they decided before they were led here
   * @param answered whether they answered its danger but could not take it
   */
  record DeskReportView(
      OpenReport opened,
      ReportWords words,
      Timeline timeline,
      Optional<RemainingTime> remaining,
      List<TaskView> tasks,
      List<IntelligenceLogVersion> logs,
      List<DisclosureLine> disclosures,
      List<DeliveryStatus> mails,
      OutcomeView outcome,
      int elsewhere,
      Optional<ReportReference> after,
      boolean answered,
      Actor me) {

    private static final Set<ActionPage> SHOWN =
        Set.of(ActionPage.DANGER, ActionPage.EVALUATION, ActionPage.CLOSE, ActionPage.CONFIRM);

    public String title() {
      return "Report " + summary().reference();
    }

    public ReportSummary summary() {
      return opened.summary();
    }

    /** What ends in a refusal is not offered. */
    private boolean may(Action action) {
      return summary().may(action, me) && !(outcome.barred() && action.isWork());
    }

    public boolean canTake() {
      return may(Action.TAKE);
    }

    public boolean canTakeAndGrade() {
      return canTake() && summary().grade().isEmpty();
    }

    public boolean canAnswerDanger() {
      return summary().isUrgent() && may(Action.ANSWER_DANGER);
    }

    public boolean canPassOn() {
      var hasOriginal = may(Action.PASS_ON_ORIGINAL) && summary().grade().isPresent();
      return may(Action.PASS_ON) && (hasOriginal || !logs.isEmpty());
    }

    public boolean canApprove() {
      return may(Action.CONFIRM);
    }

    public boolean canGrade() {
      return may(Action.EVALUATE);
    }

    /** Taking a report is a change of its own. */
    public int versionToGrade() {
      return summary().version() + (canTake() ? 1 : 0);
    }

    /** Saved with the suggested grade; empty unless it has conditions. */
    public String suggestedConditions() {
      return outcome.grading().grade().handling() == HandlingCode.CONDITIONS
          ? opened.sharing().proposed()
          : "";
    }

    /** The log to pass on, if there is only one. */
    public Optional<String> onlyLog() {
      return logs.size() == 1 ? Optional.of(logs.get(0).reference()) : Optional.empty();
    }

    public boolean canWriteLog() {
      return may(Action.WRITE_LOG);
    }

    public boolean canWithdraw() {
      return may(Action.ASK);
    }

    /** Actions that have no place of their own on the page. */
    public List<ActionPage> more() {
      return Stream.of(ActionPage.values())
          .filter(it -> !SHOWN.contains(it) && may(it.action()))
          .toList();
    }

    @Override
    public String toString() {
      return "DeskReportView[" + summary().reference() + "]";
    }
  }

  /** The opening has a transaction of its own; what else is read shares one. */
  @GET
  @Path("/{reference}")
  public TemplateInstance report(
      String reference,
      @QueryParam("by") @DefaultValue("learned") String by,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("answered") @DefaultValue("") String answered) {
    var opened = reports.openFor(Action.READ, reference, actor.get());
    var view =
        QuarkusTransaction.requiringNew()
            .call(() -> view(opened, by, ReportReference.typed(after), answered.equals("yes")));
    return Templates.report(view);
  }

  private DeskReportView view(
      OpenReport opened, String by, Optional<ReportReference> after, boolean answered) {
    var id = opened.summary().id();
    return new DeskReportView(
        opened,
        ReportWords.of(opened.report(), areas),
        Timeline.of(opened, Timeline.Order.of(by)),
        remaining(opened.summary()),
        tasks.of(opened.work()),
        logs.of(id),
        disclosures.of(id),
        outbox.of(List.of(id)),
        outcomes.of(opened, actor.get()),
        matches.about(opened, actor.get()),
        after,
        answered,
        actor.get());
  }

  /** Empty for a report that is closed. */
  private Optional<RemainingTime> remaining(ReportSummary report) {
    return report.isClosed()
        ? Optional.empty()
        : Optional.of(deadlines.remaining(report.deadline().due(), clock.instant()));
  }
}
