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
import java.net.URI;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.intake.advice.AdviceView;
import org.softintel.intake.advice.Advisor;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.intake.answers.DraftConflicts;
import org.softintel.intake.answers.Drafts;
import org.softintel.intake.answers.OnBehalfForm;
import org.softintel.intake.answers.QuestionOrder;
import org.softintel.intake.answers.ReportIntake;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Problem;
import org.softintel.report.question.RowGroup;
import org.softintel.report.store.Areas;
import org.softintel.report.store.Report;
import org.softintel.report.store.ReportWords;

/** All answers on one page before they are sent, with what could be better. */
@Path("/reports/{draft}/check")
@RolesAllowed({Role.REPORTER, Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class CheckAnswersPages {
  private final CurrentActor actor;
  private final Drafts drafts;
  private final ReportIntake intake;
  private final Areas areas;
  private final Advisor advisor;

  CheckAnswersPages(
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

    static native TemplateInstance check(
        CheckAnswersView view, AdviceView advice, Warnings warnings);
  }

  /** What must be read before the answers are sent; {@code isTypedIn} for somebody else. */
  @TemplateData
  record Warnings(boolean isChanged, boolean isUrgent, boolean isTypedIn) {}

  /** {@code changed} is there when sending found that another window had changed the answers. */
  @GET
  public Response check(UUID draft, @QueryParam("changed") String changed) {
    var me = actor.get();
    // Read before the answers: if they change in between, sending finds it.
    var version = drafts.saved(draft, me).version();
    var answers = drafts.open(draft, me);
    var waiting = DraftConflicts.first(answers);
    if (waiting.isPresent()) {
      return see(draft, waiting.get().path() + "?from=check");
    }
    var reading = intake.read(answers);
    if (reading.report().isEmpty()) {
      return see(draft, whereToMend(reading.problems().get(0)));
    }
    var warnings =
        new Warnings(changed != null, advisor.isUrgent(answers), OnBehalfForm.isIn(answers));
    var view = view(draft, reading.report().get(), answers, version);
    return Response.ok(Templates.check(view, advisor.about(draft, answers), warnings)).build();
  }

  private CheckAnswersView view(UUID draft, Report report, Answers answers, int version) {
    return CheckAnswersView.of(draft, ReportWords.of(report, areas), answers, version);
  }

  private static String whereToMend(Problem problem) {
    return Stream.of(RowGroup.values())
        .filter(it -> (problem.field() + "-").startsWith(it.code() + "-"))
        .findFirst()
        .map(it -> "rows/" + it.code())
        .orElseGet(() -> QuestionOrder.owning(problem.field()).path());
  }

  private static Response see(UUID draft, String page) {
    return Response.seeOther(URI.create(DraftAddresses.page(draft, page))).build();
  }
}
