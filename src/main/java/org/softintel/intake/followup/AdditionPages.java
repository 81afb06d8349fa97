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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.PageToken;
import org.softintel.intake.pages.ConflictView;
import org.softintel.language.check.LanguageChecker;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.TextRules;
import org.softintel.report.casework.QuestionView;
import org.softintel.report.deadline.Deadlines;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.status.Danger;
import org.softintel.report.store.Addition;
import org.softintel.report.store.BegunAdditions;
import org.softintel.report.store.FollowedReport;
import org.softintel.report.store.OwnReports;

/**
 * What a reporter adds to a report, and answers to the team: written, checked, sent once. What is
 * written is kept, sealed, until it is sent: Back and a lost session lose nothing.
 */
@Path("/my-reports/{reference}")
@RolesAllowed(Role.REPORTER)
@Produces(MediaType.TEXT_HTML)
class AdditionPages {
  private static final String ADDITION = Questionnaire.ADDITION.name();
  private static final String ANSWER = "answer";
  private static final String SHOWN = "shown";
  private static final Problem TOO_LATE =
      new Problem(
          "",
          "The team has an answer already, or has withdrawn its question. You can still add this to"
              + " your report.");

  private final CurrentActor actor;
  private final OwnReports own;
  private final BegunAdditions begun;
  private final LanguageChecker language;
  private final Deadlines deadlines;
  private final InstantSource clock;

  AdditionPages(
      CurrentActor actor,
      OwnReports own,
      BegunAdditions begun,
      LanguageChecker language,
      Deadlines deadlines,
      InstantSource clock) {
    this.actor = actor;
    this.own = own;
    this.begun = begun;
    this.language = language;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance add(
        FollowedReport report, UUID id, Form form, ConflictView waiting);

    static native TemplateInstance answer(
        FollowedReport report, QuestionView question, Form form, ConflictView waiting);

    static native TemplateInstance check(FollowedReport report, AdditionCheck check);

    static native TemplateInstance sent(
        FollowedReport report, String title, String reading, boolean urgent);
  }

  /** Each addition has a page of its own, which Back leads to. */
  @GET
  @Path("/add")
  public Response start(String reference) {
    var report = own.demandOwn(reference, actor.get());
    return see(addPage(report, UUID.randomUUID()));
  }

  /** {@code wrong} is set after an empty form was sent. */
  @GET
  @Path("/add/{addition}")
  public Response add(String reference, UUID addition, @QueryParam("wrong") String wrong) {
    var begun = begun(reference, addition);
    var form = new FormFields(filled(ADDITION, begun, begun));
    if (wrong != null) {
      readAddition(form);
    }
    return add(form.ok() ? 200 : 400, reference, addition, form.judged());
  }

  @POST
  @Path("/add/{addition}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.DRAFT)
  public Response write(String reference, UUID addition, MultivaluedMap<String, String> fields) {
    var report = own.demandOwn(reference, actor.get());
    var page = addPage(report, addition);
    var form = new FormFields(Form.sent(fields));
    if (form.value("go").equals("saved")) {
      return see(page + "/check");
    }
    var text = readAddition(form);
    if (TextRules.isBlank(text)) {
      return see(page + "?wrong=yes");
    }
    begun.full(report, addition, actor.get()).ifPresent(it -> form.problem(ADDITION, it));
    if (!form.ok()) {
      return add(400, report, addition, form.judged());
    }
    return keep(report, addition, ADDITION, text, form)
        .map(it -> add(400, report, addition, refilled(ADDITION, text, it), waiting(ADDITION, it)))
        .orElseGet(() -> see(page + "/check"));
  }

  @GET
  @Path("/add/{addition}/check")
  public Response check(String reference, UUID addition) {
    var report = own.follow(reference, actor.get());
    return check(report, addition, addPage(report.summary().reference(), addition), ADDITION);
  }

  /** Sends what the page showed, whatever another window has written since. */
  @POST
  @Path("/add/{addition}/send")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.SUBMISSION)
  public Response send(String reference, UUID addition, MultivaluedMap<String, String> fields) {
    var report = own.demandOwn(reference, actor.get());
    var form = new FormFields(Form.sent(fields));
    var text = readAddition(form);
    if (form.ok()) {
      own.add(report, addition, text, actor.get()).ifPresent(it -> form.problem(ADDITION, it));
    }
    return form.ok()
        ? see(addPage(report, addition) + "/sent")
        : add(400, report, addition, judged(form, ADDITION, begun(report, addition)));
  }

  @GET
  @Path("/add/{addition}/sent")
  public Response sent(String reference, UUID addition) {
    var report = own.follow(reference, actor.get());
    return own.isAdded(reference, addition, actor.get())
        ? sent(report, ADDITION)
        : see(addPage(report.summary().reference(), addition));
  }

  @GET
  @Path("/questions/{question}")
  public Response question(String reference, UUID question) {
    var report = own.follow(reference, actor.get());
    var asked = asked(report, question);
    var begun = begun(reference, question);
    var form = filled(ANSWER, begun, begun);
    return asked.isWaiting() ? answer(200, report, asked, form) : see(report.address());
  }

  @POST
  @Path("/questions/{question}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.DRAFT)
  public Response answer(String reference, UUID question, MultivaluedMap<String, String> fields) {
    var report = own.follow(reference, actor.get());
    var asked = asked(report, question);
    var page = report.questionAddress(question);
    var form = new FormFields(Form.sent(fields));
    if (form.value("go").equals("saved")) {
      return see(page + "/check");
    }
    var text = readAnswer(form);
    if (!form.ok()) {
      return answer(400, report, asked, form.judged());
    }
    return keep(reference, question, ANSWER, text, form)
        .map(it -> answer(400, report, asked, refilled(ANSWER, text, it), waiting(ANSWER, it)))
        .orElseGet(() -> see(page + "/check"));
  }

  @GET
  @Path("/questions/{question}/check")
  public Response checkAnswer(String reference, UUID question) {
    var report = own.follow(reference, actor.get());
    return check(report, question, report.questionAddress(asked(report, question).id()), ANSWER);
  }

  @POST
  @Path("/questions/{question}/send")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.SUBMISSION)
  public Response sendAnswer(
      String reference, UUID question, MultivaluedMap<String, String> fields) {
    var report = own.follow(reference, actor.get());
    var form = new FormFields(Form.sent(fields));
    var text = readAnswer(form);
    if (!form.ok()) {
      var wrong = judged(form, ANSWER, begun(reference, question));
      return answer(400, report, asked(report, question), wrong);
    }
    if (own.answer(reference, question, text, actor.get())) {
      return see(report.questionAddress(question) + "/sent");
    }
    // The typed text is not lost: the form for additions shows it, and what was saved is its own.
    var addition = filled(ADDITION, text, text).with(List.of(TOO_LATE));
    return add(409, reference, question, addition);
  }

  @GET
  @Path("/questions/{question}/sent")
  public Response answered(String reference, UUID question) {
    var report = own.follow(reference, actor.get());
    return asked(report, question).answer().isPresent()
        ? sent(report, ANSWER)
        : see(report.questionAddress(question));
  }

  private String begun(String reference, UUID id) {
    return begun.of(reference, id, actor.get()).orElse("");
  }

  private static String readAddition(FormFields form) {
    var asked = Questionnaire.ADDITION;
    var ask = "Enter what you want to add";
    return form.text(asked.name(), asked.noun(), ask, asked.kind().maxChars());
  }

  private static String readAnswer(FormFields form) {
    return form.text(ANSWER, "Your answer", "Enter your answer", Addition.ANSWER_MAX_CHARS);
  }

  /** Saves it, unless another window has saved something else since: returns that. */
  private Optional<String> keep(
      String reference, UUID id, String what, String text, FormFields form) {
    var token = PageToken.of(form.value(SHOWN));
    var said = said(what, text);
    return begun
        .keep(
            reference,
            id,
            new BegunAdditions.Written(token.page(), text),
            it -> token.isOverwriting(said, said(what, it.text()), it.page()),
            actor.get())
        // A page on which nothing was changed has nothing to save.
        .filter(it -> !token.showed(said));
  }

  /** A form for {@code text} that knows what is saved. */
  private static Form filled(String what, String text, String saved) {
    return Form.of(Map.of(what, text, SHOWN, PageToken.now(said(what, saved)).token()));
  }

  /** What was refused, on a page that knows what is saved. */
  private static Form judged(FormFields form, String what, String saved) {
    var judged = form.judged();
    return new Form(filled(what, judged.value(what), saved).values(), judged.problems());
  }

  private static Form refilled(String what, String text, String other) {
    return filled(what, text, other).with(waiting(what, other).problems("/" + what));
  }

  private static ConflictView waiting(String what, String other) {
    return ConflictView.of("Your " + what, other);
  }

  private static Answers said(String what, String text) {
    return new Answers(Map.of(what, text));
  }

  /** Leads on to what was sent, and from there back to the form, if nothing waits to be sent. */
  private Response check(FollowedReport report, UUID id, String page, String what) {
    var text = begun(report.summary().reference(), id);
    return text.isEmpty()
        ? see(page + "/sent")
        : page(200, Templates.check(report, AdditionCheck.of(page, what, text, language)));
  }

  private Response add(int status, String reference, UUID id, Form form) {
    return add(status, reference, id, form, ConflictView.NONE);
  }

  private Response add(int status, String reference, UUID id, Form form, ConflictView waiting) {
    return page(status, Templates.add(own.follow(reference, actor.get()), id, form, waiting));
  }

  private static Response answer(
      int status, FollowedReport report, QuestionView question, Form form) {
    return answer(status, report, question, form, ConflictView.NONE);
  }

  private static Response answer(
      int status, FollowedReport report, QuestionView question, Form form, ConflictView waiting) {
    return page(status, Templates.answer(report, question, form, waiting));
  }

  private Response sent(FollowedReport report, String what) {
    var title = "Thank you. We have your " + what;
    var urgent = report.summary().danger().filter(it -> it.state() == Danger.NOTICED).isPresent();
    return page(200, Templates.sent(report, title, deadlines.reading(clock.instant()), urgent));
  }

  private static QuestionView asked(FollowedReport report, UUID question) {
    return report.question(question).orElseThrow(NotFoundException::new);
  }

  private static String addPage(String reference, UUID addition) {
    return "/my-reports/" + reference + "/add/" + addition;
  }

  private static Response page(int status, TemplateInstance page) {
    return Response.status(status).entity(page).build();
  }

  private static Response see(String address) {
    return Response.seeOther(URI.create(address)).build();
  }
}
