package org.softintel.intake.pages;

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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.softintel.intake.advice.Advisor;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.intake.answers.DraftContent;
import org.softintel.intake.answers.Drafts;
import org.softintel.intake.answers.OnBehalfForm;
import org.softintel.intake.answers.ReportAnswers;
import org.softintel.intake.answers.ReportIntake;
import org.softintel.intake.answers.SavedDraft;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.PageRequest;
import org.softintel.platform.page.Problem;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.store.ReportOrigin;
import org.softintel.report.store.Reports;

/**
 * The team records a phone call, a letter or an email on one page. It is kept at once; only who
 * adds people, vehicles or places goes on to the usual pages.
 */
@Path("/triage/enter")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class OnBehalfPages {
  private static final int MOST_SHOWN = 20;
  private static final String HURT_SOON = Questionnaire.HURT_SOON.name();
  private static final String ASK_DANGER =
      "This sounds like immediate danger: select whether anybody is in danger now or in the next"
          + " few hours";

  private final CurrentActor actor;
  private final Drafts drafts;
  private final ReportIntake intake;
  private final Advisor advisor;
  private final Reports reports;
  private final InstantSource clock;

  OnBehalfPages(
      CurrentActor actor,
      Drafts drafts,
      ReportIntake intake,
      Advisor advisor,
      Reports reports,
      InstantSource clock) {
    this.actor = actor;
    this.drafts = drafts;
    this.intake = intake;
    this.advisor = advisor;
    this.reports = reports;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance enter(OnBehalfView view);

    static native TemplateInstance change(
        Form form, List<Option> channels, List<Option> callers, UUID draft);

    static native TemplateInstance delete(SavedDraft draft);
  }

  @GET
  public TemplateInstance enter() {
    return page(OnBehalfForm.begun(clock.instant()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.ON_BEHALF)
  public Response record(MultivaluedMap<String, String> sent) {
    var typed = TimeQuestions.saved(Form.sent(sent), intake.today());
    var form = new OnBehalfForm(new FormFields(typed), clock.instant());
    var origin = form.read();
    var answers = new ReportAnswers(OnBehalfView.answers(typed), Map.of());
    var reading = intake.readForTeam(answers);
    var problems = new ArrayList<>(reading.problems());
    if (typed.value(HURT_SOON).isEmpty() && advisor.isUrgent(answers)) {
      problems.add(new Problem("/" + HURT_SOON, ASK_DANGER, ""));
    }
    OnBehalfView.shown(problems).forEach(form.fields()::problem);
    if (!form.fields().ok() || origin.isEmpty() || reading.report().isEmpty()) {
      return Response.status(400).entity(page(form.fields().judged())).build();
    }
    if (typed.chosen("go", "add")) {
      var draft = DraftContent.EMPTY.with(answers).with(origin.get());
      return DraftAddresses.redirect(drafts.start(actor.get(), draft), "tasks");
    }
    var report = reading.report().get();
    var reference = reports.enter(report, origin.get(), typed.value("once"), actor.get());
    return Response.seeOther(URI.create("/triage/" + reference.value())).build();
  }

  @GET
  @Path("/{draft}")
  public TemplateInstance change(UUID draft) {
    return change(OnBehalfForm.filled(origin(draft)), draft);
  }

  @POST
  @Path("/{draft}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.DRAFT)
  public Response changed(UUID draft, MultivaluedMap<String, String> sent) {
    origin(draft);
    var form = new OnBehalfForm(new FormFields(Form.sent(sent)), clock.instant());
    var origin = form.read();
    if (origin.isEmpty()) {
      return Response.status(400).entity(change(form.fields().judged(), draft)).build();
    }
    drafts.change(draft, actor.get(), it -> it.with(origin.get()));
    return DraftAddresses.redirect(draft, "check");
  }

  @GET
  @Path("/{draft}/delete")
  public TemplateInstance delete(UUID draft) {
    origin(draft);
    return Templates.delete(drafts.saved(draft, actor.get()));
  }

  @POST
  @Path("/{draft}/delete")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.DRAFT)
  public Response deleted(UUID draft) {
    origin(draft);
    drafts.delete(draft, actor.get());
    return Response.seeOther(URI.create("/triage/enter")).build();
  }

  private TemplateInstance page(Form form) {
    var saved = drafts.of(actor.get(), PageRequest.NEWEST, MOST_SHOWN);
    var shown = TimeQuestions.shown(form, intake.today());
    return Templates.enter(new OnBehalfView(shown, intake.areas(), saved));
  }

  private static TemplateInstance change(Form form, UUID draft) {
    return Templates.change(form, OnBehalfForm.channels(), OnBehalfForm.callers(), draft);
  }

  /** A reporter's own draft is not found here. */
  private ReportOrigin origin(UUID draft) {
    return drafts.open(draft, actor.get()).origin().orElseThrow(NotFoundException::new);
  }
}
