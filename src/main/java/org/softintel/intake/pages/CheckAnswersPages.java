package org.softintel.intake.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.intake.advice.AdviceView;
import org.softintel.intake.advice.Advisor;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.intake.answers.Drafts;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.QuestionOrder;
import org.softintel.intake.answers.ReportIntake;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Problem;
import org.softintel.report.question.RowGroup;
import org.softintel.report.store.ReportWords;

/** All answers on one page before they are sent, with advice. */
@Path("/reports/{draft}/check")
@RolesAllowed({Role.REPORTER, Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class CheckAnswersPages {
  private final CurrentActor actor;
  private final Drafts drafts;
  private final ReportIntake intake;
  private final Advisor advisor;

  CheckAnswersPages(CurrentActor actor, Drafts drafts, ReportIntake intake, Advisor advisor) {
    this.actor = actor;
    this.drafts = drafts;
    this.intake = intake;
    this.advisor = advisor;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance check(
        CheckAnswersView view, AdviceView advice, Warnings warnings);
  }

  /** What to read before sending; {@code isTypedIn} says that it is on behalf of somebody. */
  @TemplateData
  record Warnings(boolean isChanged, boolean isUrgent, boolean isTypedIn) {}

  /** {@code changed} is set after sending found that another window had changed the answers. */
  @GET
  public Response check(UUID draft, @QueryParam("changed") String changed) {
    var me = actor.get();
    // Read before the answers: sending then notices a change in between.
    var version = drafts.saved(draft, me).version();
    var content = drafts.open(draft, me);
    var answers = content.answers();
    var waiting = content.conflicts().first(answers);
    if (waiting.isPresent()) {
      return DraftAddresses.redirect(draft, waiting.get().path() + "?from=check");
    }
    var reading = intake.read(answers);
    if (reading.report().isEmpty()) {
      return DraftAddresses.redirect(draft, whereToMend(reading.problems().get(0)));
    }
    var words = ReportWords.of(reading.report().get(), intake.areas());
    var view = CheckAnswersView.of(draft, words, answers, version);
    var warnings =
        new Warnings(changed != null, advisor.isUrgent(answers), content.origin().isPresent());
    return Response.ok(Templates.check(view, advisor.about(draft, content), warnings)).build();
  }

  private static String whereToMend(Problem problem) {
    return Stream.of(RowGroup.values())
        .filter(it -> (problem.field() + "-").startsWith(it.code() + "-"))
        .findFirst()
        .map(PageOfDraft::rowsPath)
        .orElseGet(() -> QuestionOrder.owning(problem.field()).path());
  }
}
