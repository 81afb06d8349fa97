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
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.softintel.form.StepView.Way;
import org.softintel.identity.CurrentActor;
import org.softintel.identity.Role;
import org.softintel.question.Group;
import org.softintel.question.Sheet;
import org.softintel.report.Areas;
import org.softintel.web.Form;
import org.softintel.web.Problem;

/** Children, people, vehicles …: a list that is added to, question page by question page. */
@Path("/reports/{draft}/rows/{group}")
@RolesAllowed(Role.REPORTER)
@Produces(MediaType.TEXT_HTML)
class RowPages {
  private static final String FROM_CHECK = "check";
  private static final Pattern ROW = Pattern.compile("[0-9a-z]{1,40}");
  private static final Problem ADD = new Problem("/add", "Select yes if you want to add one");
  private static final Problem FULL =
      new Problem("/add", "Select no: a report holds at most " + Group.MOST_ROWS + " of a kind");

  private final CurrentActor actor;
  private final Drafts drafts;
  private final Intake intake;
  private final Areas areas;
  private final RowKeys keys;

  RowPages(CurrentActor actor, Drafts drafts, Intake intake, Areas areas, RowKeys keys) {
    this.actor = actor;
    this.drafts = drafts;
    this.intake = intake;
    this.areas = areas;
    this.keys = keys;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(RowsView view);

    static native TemplateInstance remove(RowView view);
  }

  @GET
  public TemplateInstance list(UUID draft, @PathParam("group") String code) {
    var answers = drafts.open(draft, actor.get());
    return Templates.list(RowsView.of(draft, group(code), answers, intake, List.of()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(
      UUID draft, @PathParam("group") String code, MultivaluedMap<String, String> fields) {
    var group = group(code);
    var answers = drafts.open(draft, actor.get());
    var add = Form.sent(fields).value("add");
    if (add.equals("no")) {
      return see(Addresses.tasks(draft));
    }
    var full = answers.rows(group).size() >= Group.MOST_ROWS;
    if (!add.equals("yes") || full) {
      var problems = List.of(full ? FULL : ADD);
      return page(400, Templates.list(RowsView.of(draft, group, answers, intake, problems)));
    }
    return see(Addresses.row(draft, group, keys.next()) + "/" + group.sheets().get(0).path());
  }

  /** {@code wrong} is there when the page was just answered: then it says what is wrong. */
  @GET
  @Path("/{row}/{sheet}")
  public Response question(
      UUID draft,
      @PathParam("group") String code,
      String row,
      @PathParam("sheet") String path,
      @QueryParam("from") String from,
      @QueryParam("wrong") String wrong) {
    var at = at(draft, code, row, path);
    var answers = drafts.open(draft, actor.get());
    var problems = wrong == null ? List.<Problem>of() : problems(at, answers);
    return page(problems.isEmpty() ? 200 : 400, show(at, answers, problems, from));
  }

  @POST
  @Path("/{row}/{sheet}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(
      UUID draft,
      @PathParam("group") String code,
      String row,
      @PathParam("sheet") String path,
      @QueryParam("from") String from,
      MultivaluedMap<String, String> fields) {
    var at = at(draft, code, row, path);
    var page = new Answers(Form.sent(fields).values());
    var change = drafts.change(draft, actor.get(), it -> answered(at, it, page));
    if (!change.isSaved()) {
      var why = change.whyNotSaved(problems(at, change.answers()));
      return page(400, show(at, change.answers(), why, from));
    }
    if ("later".equals(fields.getFirst("go"))) {
      return see(Addresses.page(draft, "saved?at=tasks"));
    }
    var wrong = !problems(at, change.answers()).isEmpty();
    var fromCheck = FROM_CHECK.equals(from) ? "&from=check" : "";
    return see(wrong ? address(at) + "?wrong=yes" + fromCheck : next(at, from));
  }

  /** A new row beyond the last that a report can hold is not added: the list says so. */
  private static Answers answered(Row at, Answers earlier, Answers page) {
    var own = earlier.row(at.group, at.key).with(page, at.sheet::owns);
    var answers = earlier.withRow(at.group, at.key, own);
    return answers.rows(at.group).size() > Group.MOST_ROWS ? earlier : answers;
  }

  /** Not every page of a row has something to say; the list shows the row that says nothing. */
  private List<Problem> problems(Row at, Answers answers) {
    var own = answers.row(at.group, at.key);
    if (at.group.sheets().size() > 1 && own.typed().values().stream().allMatch(String::isBlank)) {
      return List.of();
    }
    return at.sheet.onPage(intake.problems(answers, at.group, at.key));
  }

  private static String address(Row at) {
    return Addresses.row(at.draft, at.group, at.key) + "/" + at.sheet.path();
  }

  private static String next(Row at, String from) {
    if (FROM_CHECK.equals(from)) {
      return Addresses.check(at.draft);
    }
    return at.after()
        .map(it -> Addresses.row(at.draft, at.group, at.key) + "/" + it.path())
        .orElse(Addresses.rows(at.draft, at.group));
  }

  @GET
  @Path("/{row}/remove")
  public TemplateInstance remove(UUID draft, @PathParam("group") String code, String row) {
    var answers = drafts.open(draft, actor.get());
    return Templates.remove(RowView.of(draft, group(code), row, answers));
  }

  @POST
  @Path("/{row}/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response removed(
      UUID draft,
      @PathParam("group") String code,
      String row,
      MultivaluedMap<String, String> fields) {
    var group = group(code);
    var sure = Form.sent(fields).value("remove");
    if (!sure.equals("yes") && !sure.equals("no")) {
      var view = RowView.of(draft, group, row, drafts.open(draft, actor.get()));
      return page(
          400, Templates.remove(view.with(new Problem("/remove", "Select yes to remove it"))));
    }
    if (sure.equals("yes")) {
      drafts.change(draft, actor.get(), it -> it.withoutThing(group, row));
    }
    return see(Addresses.rows(draft, group));
  }

  private TemplateInstance show(Row at, Answers answers, List<Problem> problems, String from) {
    var home = Addresses.row(at.draft, at.group, at.key) + "/";
    var way =
        FROM_CHECK.equals(from)
            ? new Way(home + at.sheet.path() + "?from=check", Addresses.check(at.draft))
            : new Way(
                home + at.sheet.path(),
                at.before().map(it -> home + it.path()).orElse(Addresses.rows(at.draft, at.group)));
    var choices = new Choices(areas, Things.of(answers));
    var form = new Form(answers.row(at.group, at.key).typed(), problems);
    var why = at.before().isPresent() ? "" : at.group.why();
    var about = new StepView.About(RowView.caption(at.group, at.key, answers), why);
    return ReportPages.Templates.question(StepView.of(at.sheet, choices, form, about, way));
  }

  /** One page of one row. */
  private record Row(UUID draft, Group group, String key, Sheet sheet) {
    Optional<Sheet> after() {
      return group.sheets().stream().skip(index() + 1L).findFirst();
    }

    Optional<Sheet> before() {
      return index() == 0 ? Optional.empty() : Optional.of(group.sheets().get(index() - 1));
    }

    private int index() {
      return group.sheets().indexOf(sheet);
    }
  }

  private static Row at(UUID draft, String code, String row, String path) {
    if (!ROW.matcher(row).matches()) {
      throw new NotFoundException();
    }
    var group = group(code);
    return new Row(draft, group, row, group.sheet(path).orElseThrow(NotFoundException::new));
  }

  private static Group group(String code) {
    return Group.of(code).orElseThrow(NotFoundException::new);
  }

  private static Response see(String address) {
    return Response.seeOther(URI.create(address)).build();
  }

  private static Response page(int status, TemplateInstance page) {
    return Response.status(status).entity(page).build();
  }
}
