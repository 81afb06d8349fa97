package org.softintel.intake.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.softintel.intake.advice.Advisor;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.intake.answers.DraftContent;
import org.softintel.intake.answers.Drafts;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.QuestionOrder;
import org.softintel.intake.answers.ReportIntake;
import org.softintel.intake.answers.SavedDraft;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.report.question.Question;

/** Pages around the questions: before them, the list of tasks, and saved for later. */
@Path("/reports")
@RolesAllowed({Role.REPORTER, Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class ReportPages {
  private final CurrentActor actor;
  private final Drafts drafts;
  private final ReportIntake intake;
  private final Advisor advisor;

  ReportPages(CurrentActor actor, Drafts drafts, ReportIntake intake, Advisor advisor) {
    this.actor = actor;
    this.drafts = drafts;
    this.intake = intake;
    this.advisor = advisor;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance before(Form form, Question question, Optional<UUID> begun);

    static native TemplateInstance stop(Form form, Optional<UUID> begun, String back);

    static native TemplateInstance tasks(DraftOverview view);

    static native TemplateInstance saved(SavedDraft draft, String next);
  }

  /**
   * {@code answer} is set after its question was answered, {@code from} for who comes back from a
   * report that they have begun.
   */
  @GET
  @Path("/new")
  @RolesAllowed(Role.REPORTER)
  public Response before(
      @QueryParam(StartQuestion.NAME) @Nullable String answer,
      @QueryParam("from") @Nullable UUID from) {
    var form = answer == null ? Form.EMPTY : StartQuestion.judged(answer);
    var begun = Optional.ofNullable(from);
    var page =
        StartQuestion.isYes(form)
            ? Templates.stop(
                form, begun, "/reports/new" + begun.map(it -> "?from=" + it).orElse(""))
            : Templates.before(form, StartQuestion.QUESTION, begun);
    return Response.status(form.ok() ? 200 : 400).entity(page).build();
  }

  /**
   * {@code done} is set after a yes, once it was said whom to call; {@code from} changes the answer
   * of that report.
   */
  @POST
  @Path("/new")
  @RolesAllowed(Role.REPORTER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.DRAFT)
  public Response start(
      @FormParam("from") @Nullable UUID from, MultivaluedMap<String, String> fields) {
    var form = Form.sent(fields);
    var answer = StartQuestion.answer(form);
    var isDone = form.chosen("done", "yes");
    if (answer.isEmpty() || (StartQuestion.isYes(form) && !isDone)) {
      var said = "?" + StartQuestion.NAME + "=" + answer.orElse(StartQuestion.NONE);
      var of = from == null ? "" : "&from=" + from;
      return Response.seeOther(URI.create("/reports/new" + said + of)).build();
    }
    var draft = begun(from, answer.get());
    return DraftAddresses.redirect(draft, QuestionOrder.first().path());
  }

  private UUID begun(@Nullable UUID from, String answer) {
    if (from == null) {
      return drafts.start(actor.get(), advisor.answered(DraftContent.EMPTY, answer));
    }
    drafts.change(from, actor.get(), it -> advisor.answered(it, answer));
    return from;
  }

  @GET
  @Path("/{draft}/tasks")
  public TemplateInstance tasks(UUID draft) {
    var answers = drafts.open(draft, actor.get()).answers();
    return Templates.tasks(
        DraftOverview.of(draft, answers, intake.read(answers).problems().isEmpty()));
  }

  @GET
  @Path("/{draft}/saved")
  public TemplateInstance saved(UUID draft, @QueryParam("at") String at) {
    var next = Optional.ofNullable(at).flatMap(PageOfDraft::known).orElse("tasks");
    return Templates.saved(drafts.saved(draft, actor.get()), next);
  }
}
