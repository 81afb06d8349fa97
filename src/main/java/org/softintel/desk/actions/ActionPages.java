package org.softintel.desk.actions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.softintel.delivery.outbox.DeliveryStatus;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.language.check.LanguageChecker;
import org.softintel.language.check.Suggestion;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.FreshSecondFactor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Refusal;
import org.softintel.report.casework.Casework;
import org.softintel.report.casework.ReporterQuestions;
import org.softintel.report.status.ReportVersion;
import org.softintel.report.store.Areas;
import org.softintel.report.store.OpenReport;
import org.softintel.report.store.ReportWords;
import org.softintel.report.store.Reports;
import org.softintel.report.store.Timeline;

/** One page for each action on a report; a change that somebody else made is never overwritten. */
@Path("/triage")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.OPENING)
class ActionPages {
  private final CurrentActor actor;
  private final Reports reports;
  private final Areas areas;
  private final Casework casework;
  private final ReporterQuestions questions;
  private final ActionForms forms;
  private final OutcomeViews outcomes;
  private final Outbox outbox;
  private final LanguageChecker language;

  ActionPages(
      CurrentActor actor,
      Reports reports,
      Areas areas,
      Casework casework,
      ReporterQuestions questions,
      ActionForms forms,
      OutcomeViews outcomes,
      Outbox outbox,
      LanguageChecker language) {
    this.actor = actor;
    this.reports = reports;
    this.areas = areas;
    this.casework = casework;
    this.questions = questions;
    this.forms = forms;
    this.outcomes = outcomes;
    this.outbox = outbox;
    this.language = language;
  }

  @CheckedTemplate
  static class Templates {
    /** {@code words} of a note are shown once, before it is saved. */
    static native TemplateInstance task(ActionView view, List<Suggestion> words);
  }

  @GET
  @Path("/{reference}/{task}")
  public TemplateInstance task(String reference, String task) {
    var page = known(task);
    var opened = open(page, reference);
    var begun = ActionView.begun(page, opened, outcomes.of(opened, actor.get()));
    return Templates.task(view(page, opened, begun, List.of()), List.of());
  }

  @POST
  @Path("/{reference}/take")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(String reference) {
    casework.take(reference, actor.get());
    return see(reference, "");
  }

  /** With the grade that the page suggested, for its version once it is taken. */
  @POST
  @Path("/{reference}/take-and-grade")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response takeAndGrade(String reference, MultivaluedMap<String, String> sent) {
    casework.take(reference, actor.get());
    return save(reference, ActionPage.EVALUATION.code(), sent);
  }

  @POST
  @Path("/{reference}/dealing")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response dealing(String reference) {
    casework.dealWithDanger(reference, actor.get());
    return see(reference, "");
  }

  @POST
  @Path("/{reference}/mark-unread")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response markUnread(String reference) {
    casework.markUnread(reference, actor.get());
    return Response.seeOther(URI.create("/triage")).build();
  }

  @POST
  @Path("/{reference}/questions/{question}/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(String reference, UUID question) {
    questions.withdraw(reference, question, actor.get());
    return see(reference, "");
  }

  @POST
  @Path("/{reference}/{task:restrict|lift}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @FreshSecondFactor
  public Response saveReaders(String reference, String task, MultivaluedMap<String, String> sent) {
    return save(reference, task, sent);
  }

  @POST
  @Path("/{reference}/{task}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(String reference, String task, MultivaluedMap<String, String> sent) {
    var page = known(task);
    casework.require(reference, page.action(), actor.get());
    var fields = new FormFields(Form.sent(sent));
    var form = forms.read(page, fields, reference, actor.get());
    if (page == ActionPage.EVALUATION && fields.ok()) {
      ActionForms.askAboutConditions(fields, open(page, reference));
    }
    if (!fields.ok()) {
      var view = view(page, open(page, reference), fields.judged(), List.of());
      var missing = view.outcome().missing();
      return fields.value("then").equals("act") && !missing.isEmpty()
          ? see(reference, "/" + missing.get(0).page())
          : answer(400, view);
    }
    var words = words(page, fields);
    if (!words.isEmpty()) {
      var view = view(page, open(page, reference), fields.judged(), List.of());
      return Response.ok(Templates.task(view, words)).build();
    }
    var shown = new ReportVersion(reference, fields.number("page-version", -1));
    if (!form.save(shown, actor.get())) {
      var opened = open(page, reference);
      var theirs = Timeline.since(opened, shown.version());
      return answer(409, view(page, opened, fields.judged(), theirs));
    }
    if (page == ActionPage.DANGER && DangerForm.takes(fields.judged())) {
      // Answering it and taking it were a change each.
      sent.putSingle("page-version", "" + (shown.version() + 2));
      return takeAnswered(reference, sent);
    }
    var next = fields.value("then").equals("next") ? "/done?then=next" : "/done";
    return see(reference, page.isLast() ? next : "");
  }

  /** What the team writes down about a child, as the report does. */
  private List<Suggestion> words(ActionPage page, FormFields fields) {
    return page == ActionPage.NOTE || page == ActionPage.SUPERVISE
        ? language.suggestions(fields.value("text"), fields.all("advice-kept"))
        : List.of();
  }

  /** The answer is saved, also if somebody else took the report meanwhile. */
  private Response takeAnswered(String reference, MultivaluedMap<String, String> sent) {
    try {
      casework.take(reference, actor.get());
    } catch (Refusal e) {
      return see(reference, "?answered=yes");
    }
    return save(reference, ActionPage.EVALUATION.code(), sent);
  }

  private OpenReport open(ActionPage page, String reference) {
    return reports.openFor(page.action(), reference, actor.get());
  }

  private ActionView view(
      ActionPage page, OpenReport opened, Form form, List<Timeline.Event> theirs) {
    var words = ReportWords.of(opened.report(), areas);
    var colleagues = forms.colleagues(page, actor.get());
    var outcome = outcomes.of(opened, page, form, actor.get());
    var fullTexts =
        page == ActionPage.RESTRICT
            ? outbox.fullTexts(opened.summary().id())
            : List.<DeliveryStatus>of();
    return new ActionView(
        page, opened, words, form, theirs, colleagues, outcome, actor.get(), fullTexts);
  }

  private static Response see(String reference, String page) {
    return Response.seeOther(URI.create("/triage/" + reference + page)).build();
  }

  private static Response answer(int status, ActionView view) {
    return Response.status(status).entity(Templates.task(view, List.of())).build();
  }

  private static ActionPage known(String code) {
    return Coded.of(ActionPage.class, code).orElseThrow(NotFoundException::new);
  }
}
