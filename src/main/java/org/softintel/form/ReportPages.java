package org.softintel.form;

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
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.softintel.identity.CurrentActor;
import org.softintel.identity.Role;
import org.softintel.report.Areas;
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
  @Path("/{draft}/{step}")
  public TemplateInstance question(UUID draft, String step, @QueryParam("from") String from) {
    var answers = drafts.open(draft, actor.get());
    return show(draft, named(step), answers, List.of(), from);
  }

  @POST
  @Path("/{draft}/{step}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(
      UUID draft,
      String step,
      @QueryParam("from") String from,
      MultivaluedMap<String, String> fields) {
    var asked = named(step);
    var earlier = drafts.open(draft, actor.get());
    var answers = asked.merge(earlier, new Answers(Form.sent(fields).values()));
    var later = "later".equals(fields.getFirst("go"));
    var problems = intake.read(answers).problems().stream().filter(asked::owns).toList();
    if (!problems.isEmpty() && !later) {
      return page(400, show(draft, asked, answers, problems, from));
    }
    drafts.save(draft, actor.get(), answers);
    return see(draft, later ? "saved?at=" + asked.path() : next(asked, answers, from));
  }

  /** Back to the answers when one was changed, unless the changed one leads to a question first. */
  private String next(Step step, Answers answers, String from) {
    // Asked again even if it was answered before: that answer may be what is to be changed.
    Predicate<Step> depends = it -> !it.asked().test(Answers.NONE);
    var next = Steps.after(step, answers);
    if (FROM_CHECK.equals(from)) {
      return next.filter(depends).map(it -> it.path() + "?from=check").orElse("check");
    }
    return next.map(Step::path).orElse("check");
  }

  @GET
  @Path("/{draft}/saved")
  public TemplateInstance saved(UUID draft, @QueryParam("at") String at) {
    var step = at == null ? Steps.first() : named(at);
    return Templates.saved(drafts.saved(draft, actor.get()), step.path());
  }

  @GET
  @Path("/{draft}/check")
  public Response check(UUID draft) {
    var answers = drafts.open(draft, actor.get());
    var reading = intake.read(answers);
    return reading
        .report()
        .map(it -> page(200, Templates.check(CheckView.of(draft, it, areas))))
        .orElseGet(() -> see(draft, Steps.owning(reading.problems().get(0)).path()));
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
      UUID draft, Step step, Answers answers, List<Problem> problems, String from) {
    var fromCheck = FROM_CHECK.equals(from);
    var form = new Form(answers.typed(), problems);
    var back =
        fromCheck
            ? address(draft, "check")
            : Steps.before(step, answers)
                .map(it -> address(draft, it.path()))
                .orElse("/reports/new");
    var action = address(draft, step.path()) + (fromCheck ? "?from=check" : "");
    return step.page().apply(new StepView(step.title(), form, action, back, areas.options()));
  }

  private static Step named(String path) {
    return Steps.at(path).orElseThrow(NotFoundException::new);
  }

  private static Response see(UUID draft, String page) {
    return Response.seeOther(URI.create(address(draft, page))).build();
  }

  private static String address(UUID draft, String page) {
    return "/reports/" + draft + "/" + page;
  }

  private static Response page(int status, TemplateInstance page) {
    return Response.status(status).entity(page).build();
  }
}
