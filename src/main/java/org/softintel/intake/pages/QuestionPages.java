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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.softintel.intake.advice.AdviceView;
import org.softintel.intake.advice.AdvisedPage;
import org.softintel.intake.advice.Advisor;
import org.softintel.intake.advice.DangerWarning;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.intake.answers.DraftContent;
import org.softintel.intake.answers.Drafts;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.ReportAnswers;
import org.softintel.intake.answers.ReportIntake;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;

/** The question pages of a report and of its rows. Each Continue seals what was typed. */
@Path("/reports")
@RolesAllowed({Role.REPORTER, Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class QuestionPages {
  private static final String CHECK = "check";
  private static final Problem TOO_LONG =
      new Problem("", "Shorten this answer: all your answers together are too long to send");

  private final CurrentActor actor;
  private final Drafts drafts;
  private final ReportIntake intake;
  private final Advisor advisor;

  QuestionPages(CurrentActor actor, Drafts drafts, ReportIntake intake, Advisor advisor) {
    this.actor = actor;
    this.drafts = drafts;
    this.intake = intake;
    this.advisor = advisor;
  }

  @CheckedTemplate
  static class Templates {
    /** {@code warned} are codes of all danger that the page or an earlier one shows. */
    static native TemplateInstance question(
        QuestionPageView view, DangerWarning danger, Set<String> warned, AdviceView advice);
  }

  /**
   * {@code wrong} and {@code danger} are set after the page was answered: then it shows what is
   * wrong, and what sounds like danger.
   */
  @GET
  @Path("/{draft}/{sheet}")
  public Response question(
      UUID draft,
      String sheet,
      @QueryParam("from") @Nullable String from,
      @QueryParam("wrong") @Nullable String wrong,
      @QueryParam("danger") @Nullable String danger) {
    return ask(draft, page(sheet), from, wrong, danger);
  }

  @GET
  @Path("/{draft}/rows/{group}/{row}/{sheet}")
  public Response rowQuestion(
      UUID draft,
      String group,
      String row,
      String sheet,
      @QueryParam("from") @Nullable String from,
      @QueryParam("wrong") @Nullable String wrong,
      @QueryParam("danger") @Nullable String danger) {
    return ask(draft, page("rows/" + group + "/" + row + "/" + sheet), from, wrong, danger);
  }

  /** Saves the answers, right or wrong, so that nothing is lost and Back shows pages, not forms. */
  @POST
  @Path("/{draft}/{sheet}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.DRAFT)
  public Response answer(
      UUID draft,
      String sheet,
      @QueryParam("from") @Nullable String from,
      MultivaluedMap<String, String> fields) {
    var form = TimeQuestions.saved(Form.sent(fields), intake.today());
    return save(draft, page(sheet), CHECK.equals(from), form);
  }

  @POST
  @Path("/{draft}/rows/{group}/{row}/{sheet}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.DRAFT)
  public Response rowAnswer(
      UUID draft,
      String group,
      String row,
      String sheet,
      @QueryParam("from") @Nullable String from,
      MultivaluedMap<String, String> fields) {
    var at = page("rows/" + group + "/" + row + "/" + sheet);
    return save(draft, at, CHECK.equals(from), Form.sent(fields));
  }

  private Response ask(
      UUID draft,
      PageOfDraft at,
      @Nullable String from,
      @Nullable String wrong,
      @Nullable String danger) {
    var content = drafts.open(draft, actor.get());
    var problems = wrong == null ? List.<Problem>of() : intake.problems(content.answers(), at);
    var warning = danger == null ? DangerWarning.NONE : advisor.danger(at, content);
    return show(draft, at, CHECK.equals(from), content, problems, warning);
  }

  private Response save(UUID draft, PageOfDraft at, boolean fromCheck, Form form) {
    var change = drafts.changeIfItFits(draft, actor.get(), it -> answered(it, at, fromCheck, form));
    var content = change.content();
    var answers = content.answers();
    var problems = intake.problems(answers, at);
    if (!change.isSaved()) {
      var why = problems.isEmpty() ? List.of(TOO_LONG) : problems;
      return show(draft, at, fromCheck, content, why, DangerWarning.NONE);
    }
    if (content.conflicts().typed(at, answers).isPresent()) {
      return DraftAddresses.redirect(draft, at.path() + (fromCheck ? "?from=check" : ""));
    }
    if (!advisor.danger(at, content).isEmpty()) {
      return DraftAddresses.redirect(
          draft,
          at.path()
              + "?danger=yes"
              + (problems.isEmpty() || form.chosen("go", "later") ? "" : "&wrong=yes")
              + (fromCheck ? "&from=check" : "")
              + "#danger");
    }
    if (form.chosen("go", "later")) {
      return DraftAddresses.redirect(draft, "saved?at=" + at.path());
    }
    if (!problems.isEmpty()) {
      return DraftAddresses.redirect(
          draft, at.path() + "?wrong=yes" + (fromCheck ? "&from=check" : ""));
    }
    if (fromCheck) {
      return DraftAddresses.redirect(draft, CHECK);
    }
    if (form.chosen("go", "another")) {
      return DraftAddresses.redirect(draft, another(at, answers));
    }
    if (advisor.about(draft, at, content).isEmpty()) {
      return DraftAddresses.redirect(draft, at.next(answers));
    }
    drafts.changeIfItFits(draft, actor.get(), it -> advisor.told(it, at));
    return DraftAddresses.redirect(draft, AdvisedPage.path(at));
  }

  /** A user who comes from the check has read the advice on the earlier words there. */
  private DraftContent answered(
      DraftContent earlier, PageOfDraft at, boolean fromCheck, Form form) {
    var told = fromCheck ? advisor.told(earlier, at) : earlier;
    return advisor.heard(told, form).answered(at, form);
  }

  /** Leads to an empty row, or to the list if there is no room for one. */
  private static String another(PageOfDraft at, ReportAnswers answers) {
    var group = at.group().orElseThrow(NotFoundException::new);
    return answers.isFull(group)
        ? PageOfDraft.rowsPath(group)
        : PageOfDraft.of(group, ReportAnswers.newKey(), at.sheet()).path();
  }

  private Response show(
      UUID draft,
      PageOfDraft at,
      boolean fromCheck,
      DraftContent content,
      List<Problem> problems,
      DangerWarning warning) {
    var today = intake.today();
    var view = QuestionPageView.of(draft, at, fromCheck, content, intake.areas(), today, problems);
    return Response.status(view.form().ok() ? 200 : 400)
        .entity(
            Templates.question(
                view, warning, advisor.shown(content, warning), advisor.about(draft, at, content)))
        .build();
  }

  private static PageOfDraft page(String path) {
    return PageOfDraft.at(path).orElseThrow(NotFoundException::new);
  }
}
