package org.softintel.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.softintel.form.StepView.Way;
import org.softintel.identity.CurrentActor;
import org.softintel.identity.Role;
import org.softintel.question.Group;
import org.softintel.question.Sheet;
import org.softintel.report.Areas;
import org.softintel.report.ReportWords;
import org.softintel.report.Reports;
import org.softintel.web.Form;
import org.softintel.web.Option;
import org.softintel.web.Problem;

/** The form, one thing per page: what was typed is sealed at every Continue. */
@Path("/reports")
@RolesAllowed(Role.REPORTER)
@Produces(MediaType.TEXT_HTML)
class ReportPages {
  private static final String FROM_CHECK = "check";

  private final CurrentActor actor;
  private final Drafts drafts;
  private final Intake intake;
  private final Reports reports;
  private final Areas areas;

  ReportPages(CurrentActor actor, Drafts drafts, Intake intake, Reports reports, Areas areas) {
    this.actor = actor;
    this.drafts = drafts;
    this.intake = intake;
    this.reports = reports;
    this.areas = areas;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance before(Form form, List<Option> yesOrNo);

    static native TemplateInstance stop(Form form);

    static native TemplateInstance tasks(TasksView view);

    static native TemplateInstance question(StepView view);

    static native TemplateInstance check(CheckView view);

    static native TemplateInstance saved(SavedDraft draft, String next);

    static native TemplateInstance sent(String reference);

    static native TemplateInstance alreadySent(String reference);
  }

  @GET
  @Path("/new")
  public TemplateInstance before() {
    return Templates.before(Form.EMPTY, StopQuestions.YES_OR_NO);
  }

  @POST
  @Path("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response start(MultivaluedMap<String, String> fields) {
    var form = Form.sent(fields);
    var problems = StopQuestions.problems(form);
    if (!problems.isEmpty()) {
      return page(400, Templates.before(form.with(problems), StopQuestions.YES_OR_NO));
    }
    if (StopQuestions.anyYes(form)) {
      return page(200, Templates.stop(form));
    }
    return see(drafts.start(actor.get()), Steps.first().path());
  }

  @GET
  @Path("/{draft}/tasks")
  public TemplateInstance tasks(UUID draft) {
    var answers = drafts.open(draft, actor.get());
    return Templates.tasks(TasksView.of(draft, answers, intake.read(answers).problems().isEmpty()));
  }

  @GET
  @Path("/{draft}/{sheet}")
  public TemplateInstance question(UUID draft, String sheet, @QueryParam("from") String from) {
    var answers = drafts.open(draft, actor.get());
    return show(draft, named(sheet), answers, List.of(), from);
  }

  @POST
  @Path("/{draft}/{sheet}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(
      UUID draft,
      @PathParam("sheet") String path,
      @QueryParam("from") String from,
      MultivaluedMap<String, String> fields) {
    var sheet = named(path);
    var page = new Answers(Form.sent(fields).values());
    var later = "later".equals(fields.getFirst("go"));
    var save =
        drafts.change(
            draft,
            actor.get(),
            earlier -> {
              var answers = earlier.with(page, sheet::owns);
              return new Drafts.Change(answers, later ? List.of() : problems(answers, sheet));
            });
    if (!save.problems().isEmpty()) {
      return page(400, show(draft, sheet, save.answers(), save.problems(), from));
    }
    return see(draft, later ? "saved?at=" + path : next(sheet, save.answers(), from));
  }

  private List<Problem> problems(Answers answers, Sheet sheet) {
    return intake.read(answers).problems().stream().filter(it -> sheet.owns(it.field())).toList();
  }

  /** Back to the answers when one was changed, unless the changed one leads to a question first. */
  private static String next(Sheet sheet, Answers answers, String from) {
    var next = Steps.after(sheet, answers);
    if (FROM_CHECK.equals(from)) {
      return next.filter(Steps::isAboutTime)
          .map(it -> it.path() + "?from=check")
          .orElse(FROM_CHECK);
    }
    return next.map(Sheet::path).orElse("tasks");
  }

  @GET
  @Path("/{draft}/saved")
  public TemplateInstance saved(UUID draft, @QueryParam("at") String at) {
    var sheet = at == null ? Steps.first() : named(at);
    return Templates.saved(drafts.saved(draft, actor.get()), sheet.path());
  }

  @GET
  @Path("/{draft}/check")
  public Response check(UUID draft) {
    var answers = drafts.open(draft, actor.get());
    var reading = intake.read(answers);
    return reading
        .report()
        .map(
            it ->
                page(200, Templates.check(CheckView.of(draft, ReportWords.of(it, areas), answers))))
        .orElseGet(() -> see(draft, whereToMend(reading.problems().get(0))));
  }

  private static String whereToMend(Problem problem) {
    return Stream.of(Group.values())
        .filter(it -> (problem.field() + "-").startsWith(it.code() + "-"))
        .findFirst()
        .map(it -> "rows/" + it.code())
        .orElseGet(() -> Steps.owning(problem.field()).path());
  }

  @POST
  @Path("/{draft}/send")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(UUID draft) {
    var me = actor.get();
    drafts.send(draft, me, answers -> reports.submit(intake.complete(answers), me));
    return see(draft, "sent");
  }

  @GET
  @Path("/{draft}/sent")
  public TemplateInstance sent(UUID draft) {
    return Templates.sent(drafts.referenceOf(draft, actor.get()));
  }

  @ServerExceptionMapper
  public Response alreadySent(AlreadySent sent) {
    return page(409, Templates.alreadySent(sent.reference()));
  }

  private TemplateInstance show(
      UUID draft, Sheet sheet, Answers answers, List<Problem> problems, String from) {
    var way =
        FROM_CHECK.equals(from)
            ? new Way(address(draft, sheet.path()) + "?from=check", Addresses.check(draft))
            : new Way(address(draft, sheet.path()), back(draft, sheet, answers));
    var choices = new Choices(areas, Things.of(answers));
    var form = new Form(answers.typed(), problems);
    return Templates.question(StepView.of(sheet, choices, form, "", way));
  }

  private static String back(UUID draft, Sheet sheet, Answers answers) {
    if (sheet.equals(Steps.first())) {
      return "/reports/new";
    }
    return Steps.before(sheet, answers)
        .map(it -> address(draft, it.path()))
        .orElse(Addresses.tasks(draft));
  }

  private static Sheet named(String path) {
    return Steps.at(path).orElseThrow(NotFoundException::new);
  }

  private static Response see(UUID draft, String page) {
    return Response.seeOther(URI.create(address(draft, page))).build();
  }

  private static String address(UUID draft, String page) {
    return Addresses.page(draft, page);
  }

  private static Response page(int status, TemplateInstance page) {
    return Response.status(status).entity(page).build();
  }
}
