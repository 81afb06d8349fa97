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
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.softintel.intake.advice.AdviceView;
import org.softintel.intake.advice.Advisor;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.intake.answers.DraftContent;
import org.softintel.intake.answers.Drafts;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.QuestionOrder;
import org.softintel.intake.answers.ReportIntake;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Problem;
import org.softintel.report.deadline.Deadlines;
import org.softintel.report.question.RowGroup;
import org.softintel.report.status.ReportReference;
import org.softintel.report.store.OwnReports;
import org.softintel.report.store.ReportWords;
import org.softintel.report.store.Reporter;
import org.softintel.report.store.Reports;

/** Checks all answers of a draft and sends it as a report, once. */
@Path("/reports/{draft}")
@RolesAllowed({Role.REPORTER, Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class SendPages {
  private static final String PHONE = "phone";

  private final CurrentActor actor;
  private final Drafts drafts;
  private final ReportIntake intake;
  private final Advisor advisor;
  private final Reports reports;
  private final OwnReports own;
  private final Deadlines deadlines;
  private final InstantSource clock;

  SendPages(
      CurrentActor actor,
      Drafts drafts,
      ReportIntake intake,
      Advisor advisor,
      Reports reports,
      OwnReports own,
      Deadlines deadlines,
      InstantSource clock) {
    this.actor = actor;
    this.drafts = drafts;
    this.intake = intake;
    this.advisor = advisor;
    this.reports = reports;
    this.own = own;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance check(
        CheckAnswersView view, AdviceView advice, boolean changed, boolean urgent, Reporter sender);

    static native TemplateInstance phone(UUID draft, String back, Form form);

    static native TemplateInstance sent(String reference, String reading);

    static native TemplateInstance alreadySent(String reference, List<String> typed);
  }

  /** {@code changed} is set after sending found that another window had changed the answers. */
  @GET
  @Path("/check")
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
    var view = CheckAnswersView.of(draft, version, words, content);
    var advice = advisor.about(draft, content);
    var urgent = advisor.isUrgent(answers);
    var sender = content.sender(me);
    return Response.ok(Templates.check(view, advice, changed != null, urgent, sender)).build();
  }

  @GET
  @Path("/phone")
  @RolesAllowed(Role.REPORTER)
  public Response phone(UUID draft) {
    var saved = drafts.open(draft, actor.get()).sender(actor.get()).phone();
    return phone(200, draft, Form.of(Map.of(PHONE, saved)));
  }

  /** For this report alone: the account keeps its own. */
  @POST
  @Path("/phone")
  @RolesAllowed(Role.REPORTER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.DRAFT)
  public Response savePhone(UUID draft, MultivaluedMap<String, String> fields) {
    var form = new FormFields(Form.sent(fields));
    var phone = form.phone(PHONE, "Phone number").orElse("");
    if (!form.ok()) {
      drafts.saved(draft, actor.get());
      return phone(400, draft, form.judged());
    }
    drafts.change(draft, actor.get(), it -> it.withPhone(phone));
    return DraftAddresses.redirect(draft, "check#sender");
  }

  private static Response phone(int status, UUID draft, Form form) {
    var page = Templates.phone(draft, DraftAddresses.page(draft, "check"), form);
    return Response.status(status).entity(page).build();
  }

  private static String whereToMend(Problem problem) {
    return Stream.of(RowGroup.values())
        .filter(it -> (problem.field() + "-").startsWith(it.code() + "-"))
        .findFirst()
        .map(PageOfDraft::rowsPath)
        .orElseGet(() -> QuestionOrder.owning(problem.field()).path());
  }

  @POST
  @Path("/send")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.SUBMISSION)
  public Response send(UUID draft, MultivaluedMap<String, String> fields) {
    var me = actor.get();
    var version = Form.sent(fields).value("version");
    var sent = drafts.send(draft, me, version, it -> ready(it, me));
    return DraftAddresses.redirect(draft, sent ? "sent" : "check?changed=yes");
  }

  private Supplier<ReportReference> ready(DraftContent content, Actor me) {
    var report = intake.complete(content.answers());
    if (content.origin().isEmpty() && !me.is(Role.REPORTER)) {
      throw new NotFoundException();
    }
    var counting = advisor.counting(content);
    var submission =
        content
            .origin()
            .<Supplier<ReportReference>>map(it -> () -> reports.enter(report, it, "", me))
            .orElseGet(() -> reports.submission(report, content.sender(me), me));
    return () -> {
      counting.run();
      var sent = submission.get();
      // What was typed in becomes nobody's own, and no page would show its label.
      if (content.origin().isEmpty()) {
        content.label().ifPresent(it -> own.label(sent.value(), it, me));
      }
      return sent;
    };
  }

  @GET
  @Path("/sent")
  public Response sent(UUID draft) {
    var reference = drafts.referenceOf(draft, actor.get());
    return actor.get().is(Role.REPORTER)
        ? Response.ok(Templates.sent(reference, deadlines.reading(clock.instant()))).build()
        : Response.seeOther(URI.create("/triage/" + reference)).build();
  }
}
