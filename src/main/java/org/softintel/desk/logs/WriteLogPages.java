package org.softintel.desk.logs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.softintel.language.check.LanguageChecker;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.report.casework.BegunOutcomes;
import org.softintel.report.casework.Casework;
import org.softintel.report.status.Action;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.Areas;
import org.softintel.report.store.OpenReport;
import org.softintel.report.store.ReportWords;
import org.softintel.report.store.Reports;

/** Writing a sanitised log by hand, with the original beside it. */
@Path("/triage/{reference}/logs")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.OPENING)
class WriteLogPages {
  private final CurrentActor actor;
  private final IntelligenceLogs logs;
  private final Reports reports;
  private final Casework casework;
  private final Areas areas;
  private final LanguageChecker language;
  private final BegunOutcomes begun;

  WriteLogPages(
      CurrentActor actor,
      IntelligenceLogs logs,
      Reports reports,
      Casework casework,
      Areas areas,
      LanguageChecker language,
      BegunOutcomes begun) {
    this.actor = actor;
    this.logs = logs;
    this.reports = reports;
    this.casework = casework;
    this.areas = areas;
    this.language = language;
    this.begun = begun;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance write(WriteLogView view);
  }

  /**
   * The form for a log with the original beside it.
   *
   * @param log the log that is corrected, as it is now; empty for a new one
   * @param stale somebody else corrected it while this was written
   * @param forOutcome whether the outcome for which it is written is confirmed next
   */
  record WriteLogView(
      OpenReport opened,
      ReportWords words,
      Optional<IntelligenceLog> log,
      Form form,
      List<LogIssue> findings,
      boolean stale,
      boolean forOutcome) {

    WriteLogView with(List<LogIssue> found) {
      var values = new HashMap<>(form.values());
      if (found.stream().anyMatch(LogIssue::pointsToSomebody)) {
        // They confirmed that nothing points to who told us.
        values.remove("confirmed");
      }
      return new WriteLogView(opened, words, log, Form.of(values), found, stale, forOutcome);
    }

    WriteLogView besideTheirs() {
      return new WriteLogView(opened, words, log, form, findings, true, forOutcome);
    }

    public String title() {
      if (stale) {
        return "This log changed while you were writing";
      }
      return log.isPresent() ? "Correct this log" : "Write a sanitised log";
    }

    public ReportSummary summary() {
      return opened.summary();
    }

    public String address() {
      var logs = "/triage/" + summary().reference() + "/logs/";
      return log.map(it -> logs + it.reference() + "/correct").orElse(logs + "new");
    }

    public String back() {
      var report = "/triage/" + summary().reference();
      return log.map(it -> report + "/logs/" + it.reference()).orElse(report);
    }

    public int last() {
      return log.map(it -> it.edition().number()).orElse(0);
    }

    @Override
    public String toString() {
      return "WriteLogView[" + summary().reference() + "]";
    }
  }

  @GET
  @Path("/new")
  public TemplateInstance begin(String reference) {
    var opened = open(reference);
    var searched = begun.searched(opened.summary().id(), actor.get());
    var form = IntelligenceLogForm.begun(opened, searched);
    return Templates.write(view(opened, Optional.empty(), form));
  }

  @POST
  @Path("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response write(String reference, MultivaluedMap<String, String> fields) {
    casework.require(reference, Action.WRITE_LOG, actor.get());
    var form = new IntelligenceLogForm(Form.sent(fields));
    var text = form.read();
    var opened = open(reference);
    var unfinished = unfinished(form, text, view(opened, Optional.empty(), form.judged()));
    if (unfinished.isPresent()) {
      return unfinished.get();
    }
    var log = logs.write(reference, text.orElseThrow(), actor.get());
    // Somebody who came here from an outcome that needs a log goes back to it.
    return begun.isWaiting(opened.summary().id(), actor.get())
        ? Response.seeOther(URI.create(opened.summary().outcomeAddress())).build()
        : see(reference, log.value());
  }

  @GET
  @Path("/{log}/correct")
  public TemplateInstance change(String reference, String log) {
    var known = opened(reference, log);
    var opened = open(reference);
    return Templates.write(view(opened, Optional.of(known), IntelligenceLogForm.of(known, opened)));
  }

  @POST
  @Path("/{log}/correct")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response correct(String reference, String log, MultivaluedMap<String, String> fields) {
    casework.require(reference, Action.WRITE_LOG, actor.get());
    var form = new IntelligenceLogForm(Form.sent(fields));
    var text = form.read();
    var known = Optional.of(opened(reference, log));
    var view = view(open(reference), known, form.judged());
    var unfinished = unfinished(form, text, view);
    if (unfinished.isPresent()) {
      return unfinished.get();
    }
    return logs.correct(reference, log, form.last(), text.orElseThrow(), actor.get())
        ? see(reference, log)
        : answer(409, view.besideTheirs());
  }

  /** The page with problems or issues; empty when the log can be kept. */
  private Optional<Response> unfinished(
      IntelligenceLogForm form, Optional<IntelligenceLogText> text, WriteLogView view) {
    if (text.isEmpty()) {
      return Optional.of(answer(400, view));
    }
    var issues = LogIssue.in(text.get(), view.opened(), language);
    return form.hasSeen(issues) ? Optional.empty() : Optional.of(answer(200, view.with(issues)));
  }

  private IntelligenceLog opened(String reference, String log) {
    return logs.openFor(Action.WRITE_LOG, reference, log, actor.get());
  }

  private OpenReport open(String reference) {
    return reports.openFor(Action.WRITE_LOG, reference, actor.get());
  }

  private WriteLogView view(OpenReport opened, Optional<IntelligenceLog> log, Form form) {
    var words = ReportWords.of(opened.report(), areas);
    var forOutcome = log.isEmpty() && begun.isWaiting(opened.summary().id(), actor.get());
    return new WriteLogView(opened, words, log, form, List.of(), false, forOutcome);
  }

  private static Response see(String reference, String log) {
    return Response.seeOther(URI.create("/triage/" + reference + "/logs/" + log)).build();
  }

  private static Response answer(int status, WriteLogView view) {
    return Response.status(status).entity(Templates.write(view)).build();
  }
}
