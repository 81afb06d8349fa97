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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.softintel.intake.answers.Drafts;
import org.softintel.intake.answers.SavedDraft;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.PageRequest;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.Slice;
import org.softintel.platform.page.TextRules;
import org.softintel.report.casework.QuestionView;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.store.Addition;
import org.softintel.report.store.FollowedReport;
import org.softintel.report.store.OwnReports;
import org.softintel.report.store.SentReport;

/**
 * What a reporter has begun and sent: dates, references and a neutral status, no content. Here the
 * reporter adds to a report and answers the team.
 */
@Path("/my-reports")
@RolesAllowed(Role.REPORTER)
@Produces(MediaType.TEXT_HTML)
class MyReportsPages {
  private static final int MOST_SHOWN = 20;
  private static final String ONCE = "once";
  private static final Problem TOO_LATE =
      new Problem(
          "",
          "The team has an answer already, or has withdrawn its question. You can still add this to"
              + " your report.");

  private final CurrentActor actor;
  private final Drafts drafts;
  private final OwnReports own;

  MyReportsPages(CurrentActor actor, Drafts drafts, OwnReports own) {
    this.actor = actor;
    this.drafts = drafts;
    this.own = own;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance list(Slice<SavedDraft> drafts, Slice<SentReport> reports);

    static native TemplateInstance drafts(Slice<SavedDraft> drafts);

    static native TemplateInstance sent(Slice<SentReport> reports);

    static native TemplateInstance deleteDraft(SavedDraft draft);

    static native TemplateInstance report(FollowedReport report);

    static native TemplateInstance add(FollowedReport report, Form form);

    static native TemplateInstance answer(FollowedReport report, QuestionView question, Form form);
  }

  @GET
  public TemplateInstance list() {
    var me = actor.get();
    return Templates.list(
        drafts.of(me, PageRequest.NEWEST, MOST_SHOWN), own.of(me, PageRequest.NEWEST, MOST_SHOWN));
  }

  /** All sent reports; the first page shows the newest. */
  @GET
  @Path("/sent")
  public TemplateInstance sent(
      @QueryParam("older-than") String older, @QueryParam("newer-than") String newer) {
    return Templates.sent(own.of(actor.get(), PageRequest.of(older, newer), MOST_SHOWN));
  }

  @GET
  @Path("/drafts")
  public TemplateInstance drafts(
      @QueryParam("older-than") String older, @QueryParam("newer-than") String newer) {
    return Templates.drafts(drafts.of(actor.get(), PageRequest.of(older, newer), MOST_SHOWN));
  }

  @GET
  @Path("/drafts/{draft}/delete")
  public TemplateInstance deleteDraft(UUID draft) {
    return Templates.deleteDraft(drafts.saved(draft, actor.get()));
  }

  @POST
  @Path("/drafts/{draft}/delete")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.DRAFT)
  public Response delete(UUID draft) {
    drafts.delete(draft, actor.get());
    return see("/my-reports");
  }

  @GET
  @Path("/{reference}")
  public TemplateInstance report(String reference) {
    return Templates.report(own.follow(reference, actor.get()));
  }

  /** {@code wrong} is set after an empty form was sent. */
  @GET
  @Path("/{reference}/add")
  public Response add(String reference, @QueryParam("wrong") String wrong) {
    var form = new FormFields(addition(""));
    if (wrong != null) {
      readAddition(form);
    }
    return add(reference, form.judged());
  }

  @POST
  @Path("/{reference}/add")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.SUBMISSION)
  public Response added(String reference, MultivaluedMap<String, String> fields) {
    var form = new FormFields(Form.sent(fields));
    var text = readAddition(form);
    if (TextRules.isBlank(text)) {
      own.follow(reference, actor.get());
      return see("/my-reports/" + reference + "/add?wrong=yes");
    }
    if (!form.ok()) {
      return add(reference, form.judged());
    }
    own.add(reference, form.judged().value(ONCE), text, actor.get());
    return see("/my-reports/" + reference);
  }

  /** Each shown form can be sent once: a second press changes nothing. */
  private static Form addition(String text) {
    return Form.of(Map.of(ONCE, UUID.randomUUID().toString(), Questionnaire.ADDITION.name(), text));
  }

  private static String readAddition(FormFields form) {
    var asked = Questionnaire.ADDITION;
    var ask = "Enter what you want to add";
    return form.text(asked.name(), asked.noun(), ask, asked.kind().maxChars());
  }

  private Response add(String reference, Form form) {
    return page(form.ok() ? 200 : 400, Templates.add(own.follow(reference, actor.get()), form));
  }

  @GET
  @Path("/{reference}/questions/{question}")
  public Response question(String reference, UUID question) {
    var report = own.follow(reference, actor.get());
    var asked = asked(report, question);
    return asked.isWaiting()
        ? page(200, Templates.answer(report, asked, Form.EMPTY))
        : see(report.address());
  }

  @POST
  @Path("/{reference}/questions/{question}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.SUBMISSION)
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
    var addition = addition(text).with(List.of(TOO_LATE));
    return page(409, Templates.add(own.follow(reference, actor.get()), addition));
  }

  private static QuestionView asked(FollowedReport report, UUID question) {
    return report.question(question).orElseThrow(NotFoundException::new);
  }

  private static Response page(int status, TemplateInstance page) {
    return Response.status(status).entity(page).build();
  }

  private static Response see(String address) {
    return Response.seeOther(URI.create(address)).build();
  }
}
