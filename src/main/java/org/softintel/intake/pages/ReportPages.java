package org.softintel.intake.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.intake.advice.Advisor;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.intake.answers.DraftConflicts;
import org.softintel.intake.answers.Drafts;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.QuestionOrder;
import org.softintel.intake.answers.ReportIntake;
import org.softintel.intake.answers.SavedDraft;
import org.softintel.intake.pages.QuestionPageView.Way;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Problem;
import org.softintel.report.question.QuestionPage;
import org.softintel.report.store.Areas;

/** The form, one thing per page: what was typed is sealed at every Continue. */
@Path("/reports")
@RolesAllowed({Role.REPORTER, Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class ReportPages {
  private static final String FROM_CHECK = "check";

  private final CurrentActor actor;
  private final Drafts drafts;
  private final ReportIntake intake;
  private final Areas areas;
  private final Advisor advisor;

  ReportPages(
      CurrentActor actor, Drafts drafts, ReportIntake intake, Areas areas, Advisor advisor) {
    this.actor = actor;
    this.drafts = drafts;
    this.intake = intake;
    this.areas = areas;
    this.advisor = advisor;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance before(Form form, List<Option> yesOrNo);

    static native TemplateInstance stop(Form form);

    static native TemplateInstance tasks(DraftOverview view);

    static native TemplateInstance question(QuestionPageView view);

    static native TemplateInstance saved(SavedDraft draft, String next);
  }

  /** {@code said} is there when its questions were just answered. */
  @GET
  @Path("/new")
  @RolesAllowed(Role.REPORTER)
  public Response before(@QueryParam("said") String said) {
    if (said == null) {
      return page(200, Templates.before(Form.EMPTY, EmergencyQuestions.YES_OR_NO));
    }
    var form = EmergencyQuestions.form(said);
    var problems = EmergencyQuestions.problems(form);
    return problems.isEmpty() && EmergencyQuestions.anyYes(form)
        ? page(200, Templates.stop(form))
        : page(
            problems.isEmpty() ? 200 : 400,
            Templates.before(form.with(problems), EmergencyQuestions.YES_OR_NO));
  }

  @POST
  @Path("/new")
  @RolesAllowed(Role.REPORTER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response start(MultivaluedMap<String, String> fields) {
    var form = Form.sent(fields);
    if (!EmergencyQuestions.problems(form).isEmpty() || EmergencyQuestions.anyYes(form)) {
      return Response.seeOther(URI.create("/reports/new?said=" + EmergencyQuestions.said(form)))
          .build();
    }
    return see(drafts.start(actor.get()), QuestionOrder.first().path());
  }

  @GET
  @Path("/{draft}/tasks")
  public TemplateInstance tasks(UUID draft) {
    var answers = drafts.open(draft, actor.get());
    return Templates.tasks(
        DraftOverview.of(draft, answers, intake.read(answers).problems().isEmpty()));
  }

  /** {@code wrong} is there when the page was just answered: then it says what is wrong. */
  @GET
  @Path("/{draft}/{sheet}")
  public Response question(
      UUID draft,
      @PathParam("sheet") String path,
      @QueryParam("from") String from,
      @QueryParam("wrong") String wrong) {
    var questionPage = QuestionOrder.named(path);
    var answers = drafts.open(draft, actor.get());
    var problems = wrong == null ? List.<Problem>of() : problems(answers, questionPage);
    return page(show(draft, questionPage, answers, problems, from));
  }

  /** Saves what was typed, right or wrong: so nothing is lost, and Back shows pages, not a form. */
  @POST
  @Path("/{draft}/{sheet}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(
      UUID draft,
      @PathParam("sheet") String path,
      @QueryParam("from") String from,
      MultivaluedMap<String, String> fields) {
    var questionPage = QuestionOrder.named(path);
    var at = PageOfDraft.of(questionPage);
    var form = Form.sent(fields);
    var change =
        drafts.change(
            draft, actor.get(), it -> DraftConflicts.answered(at, heard(at, it, form, from), form));
    var answers = change.answers();
    if (!change.isSaved()) {
      var why = change.whyNotSaved(problems(answers, questionPage));
      return page(show(draft, questionPage, answers, why, from));
    }
    if (DraftConflicts.typed(at, answers).isPresent()) {
      return see(draft, path + (FROM_CHECK.equals(from) ? "?from=check" : ""));
    }
    if ("later".equals(fields.getFirst("go"))) {
      return see(draft, "saved?at=" + path);
    }
    if (!problems(answers, questionPage).isEmpty()) {
      return see(draft, path + "?wrong=yes" + (FROM_CHECK.equals(from) ? "&from=check" : ""));
    }
    if (!FROM_CHECK.equals(from) && !advisor.about(draft, at, answers).isEmpty()) {
      drafts.change(draft, actor.get(), it -> advisor.told(it, at));
      return Response.seeOther(URI.create(DraftAddresses.advice(draft, at))).build();
    }
    return see(draft, next(questionPage, answers, from));
  }

  /** Whoever comes from the check has read there what is advised on the earlier words. */
  private Answers heard(PageOfDraft at, Answers earlier, Form form, String from) {
    return advisor.heard(FROM_CHECK.equals(from) ? advisor.told(earlier, at) : earlier, form);
  }

  private List<Problem> problems(Answers answers, QuestionPage questionPage) {
    return questionPage.onPage(intake.read(answers).problems());
  }

  /** Back to the answers when one was changed, unless the changed one leads to a question first. */
  private static String next(QuestionPage questionPage, Answers answers, String from) {
    if (FROM_CHECK.equals(from)) {
      return QuestionOrder.after(questionPage, answers)
          .filter(QuestionOrder::isAboutTime)
          .map(it -> it.path() + "?from=check")
          .orElse(FROM_CHECK);
    }
    return QuestionOrder.next(questionPage, answers);
  }

  @GET
  @Path("/{draft}/saved")
  public TemplateInstance saved(UUID draft, @QueryParam("at") String at) {
    var next =
        Optional.ofNullable(at).flatMap(PageOfDraft::at).map(PageOfDraft::path).orElse("tasks");
    return Templates.saved(drafts.saved(draft, actor.get()), next);
  }

  private QuestionPageView show(
      UUID draft, QuestionPage questionPage, Answers answers, List<Problem> problems, String from) {
    var way =
        FROM_CHECK.equals(from)
            ? new Way(
                address(draft, questionPage.path()) + "?from=check", DraftAddresses.check(draft))
            : new Way(address(draft, questionPage.path()), back(draft, questionPage, answers));
    return QuestionPageView.of(
        PageOfDraft.of(questionPage), answers, areas, problems, QuestionPageView.About.REPORT, way);
  }

  private static String back(UUID draft, QuestionPage questionPage, Answers answers) {
    if (questionPage.equals(QuestionOrder.first())) {
      return "/reports/new";
    }
    return QuestionOrder.before(questionPage, answers)
        .map(it -> address(draft, it.path()))
        .orElse(DraftAddresses.tasks(draft));
  }

  private static Response see(UUID draft, String page) {
    return Response.seeOther(URI.create(address(draft, page))).build();
  }

  private static String address(UUID draft, String page) {
    return DraftAddresses.page(draft, page);
  }

  private static Response page(QuestionPageView view) {
    return page(view.form().ok() ? 200 : 400, Templates.question(view));
  }

  private static Response page(int status, TemplateInstance page) {
    return Response.status(status).entity(page).build();
  }
}
