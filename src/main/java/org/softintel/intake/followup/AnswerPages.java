package org.softintel.intake.followup;

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
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Problem;
import org.softintel.report.casework.QuestionView;
import org.softintel.report.store.Addition;
import org.softintel.report.store.FollowedReport;
import org.softintel.report.store.OwnReports;

/** A question of the team, for the reporter to answer once. */
@Path("/my-reports/{reference}/questions/{question}")
@RolesAllowed(Role.REPORTER)
@Produces(MediaType.TEXT_HTML)
class AnswerPages {
  private static final Problem TOO_LATE =
      new Problem(
          "",
          "The team has an answer already, or has withdrawn its question. You can still add this to"
              + " your report.");

  private final CurrentActor actor;
  private final OwnReports own;

  AnswerPages(CurrentActor actor, OwnReports own) {
    this.actor = actor;
    this.own = own;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance answer(FollowedReport report, QuestionView question, Form form);
  }

  @GET
  public Response question(String reference, UUID question) {
    var report = own.follow(reference, actor.get());
    var questionView = asked(report, question);
    return questionView.isWaiting()
        ? page(200, Templates.answer(report, questionView, Form.EMPTY))
        : see(report.address());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(String reference, UUID question, MultivaluedMap<String, String> fields) {
    var form = new FormFields(Form.sent(fields));
    var text = form.text("answer", "Your answer", "Enter your answer", Addition.ANSWER_MAX_CHARS);
    if (!form.ok()) {
      var report = own.follow(reference, actor.get());
      return page(400, Templates.answer(report, asked(report, question), form.judged()));
    }
    if (own.answer(reference, question, text, actor.get())) {
      return see("/my-reports/" + reference);
    }
    // The typed text is not lost: the form for additions shows it.
    var report = own.follow(reference, actor.get());
    var addition = AdditionForm.filled(text).with(List.of(TOO_LATE));
    return page(409, MyReportsPages.Templates.add(report, addition));
  }

  private static QuestionView asked(FollowedReport report, UUID question) {
    return report.question(question).orElseThrow(NotFoundException::new);
  }

  private static Response see(String address) {
    return Response.seeOther(URI.create(address)).build();
  }

  private static Response page(int status, TemplateInstance page) {
    return Response.status(status).entity(page).build();
  }
}
