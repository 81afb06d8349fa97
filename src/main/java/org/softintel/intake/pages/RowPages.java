package org.softintel.intake.pages;

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
import org.softintel.intake.advice.Advisor;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.intake.answers.DraftConflicts;
import org.softintel.intake.answers.Drafts;
import org.softintel.intake.answers.LinkableRows;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.ReportIntake;
import org.softintel.intake.answers.RowKeys;
import org.softintel.intake.pages.QuestionPageView.Way;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.report.question.RowGroup;

/** Children, people, vehicles …: a list that is added to, question page by question page. */
@Path("/reports/{draft}/rows/{group}")
@RolesAllowed({Role.REPORTER, Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class RowPages {
  private static final String FROM_CHECK = "check";
  private static final Problem ADD = new Problem("/add", "Select yes if you want to add one");
  private static final Problem FULL =
      new Problem(
          "/add",
          "This list holds at most "
              + RowGroup.MOST_ROWS
              + " and is full: remove one, or tell it under “What happened?”");

  private static final Problem SURE = new Problem("/remove", "Select yes to remove it");

  private final CurrentActor actor;
  private final Drafts drafts;
  private final ReportIntake intake;
  private final Advisor advisor;
  private final RowKeys keys;

  RowPages(CurrentActor actor, Drafts drafts, ReportIntake intake, Advisor advisor, RowKeys keys) {
    this.actor = actor;
    this.drafts = drafts;
    this.intake = intake;
    this.advisor = advisor;
    this.keys = keys;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(RowsView view);

    static native TemplateInstance remove(RowView view);
  }

  /** {@code wrong} is there when its question was just answered. */
  @GET
  public Response list(
      UUID draft, @PathParam("group") String code, @QueryParam("wrong") String wrong) {
    var group = group(code);
    var answers = drafts.open(draft, actor.get());
    var why = answers.rows(group).size() >= RowGroup.MOST_ROWS ? FULL : ADD;
    var problems = wrong == null ? List.<Problem>of() : List.of(why);
    var page = Templates.list(RowsView.of(draft, group, answers, intake, problems));
    return page(problems.isEmpty() ? 200 : 400, page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(
      UUID draft, @PathParam("group") String code, MultivaluedMap<String, String> fields) {
    var group = group(code);
    var answers = drafts.open(draft, actor.get());
    var add = Form.sent(fields).value("add");
    if (add.equals("no")) {
      return see(DraftAddresses.tasks(draft));
    }
    var full = answers.rows(group).size() >= RowGroup.MOST_ROWS;
    if (!add.equals("yes") || full) {
      return see(DraftAddresses.rows(draft, group) + "?wrong=yes");
    }
    return see(DraftAddresses.row(draft, group, keys.next()) + "/" + group.sheets().get(0).path());
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
    var at = at(code, row, path);
    var answers = drafts.open(draft, actor.get());
    var problems = wrong == null ? List.<Problem>of() : problems(at, answers);
    return page(show(draft, at, answers, problems, from));
  }

  /** A row beyond the last that a report can hold is not added, and what was typed is kept. */
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
    var at = at(code, row, path);
    var form = Form.sent(fields);
    var change =
        drafts.change(
            draft, actor.get(), it -> DraftConflicts.answered(at, heard(at, it, form, from), form));
    var answers = change.answers();
    if (!change.isSaved()) {
      var why = change.whyNotSaved(problems(at, answers));
      return page(show(draft, at, answers, why, from));
    }
    var fromCheck = FROM_CHECK.equals(from);
    var own = DraftAddresses.page(draft, at.path());
    if (DraftConflicts.typed(at, answers).isPresent()) {
      return see(own + (fromCheck ? "?from=check" : ""));
    }
    if ("later".equals(fields.getFirst("go"))) {
      return see(DraftAddresses.page(draft, "saved?at=" + at.path()));
    }
    if (!problems(at, answers).isEmpty()) {
      return see(own + "?wrong=yes" + (fromCheck ? "&from=check" : ""));
    }
    return see(fromCheck ? DraftAddresses.check(draft) : next(draft, at, answers));
  }

  /** Not every page of a row has something to say; the list shows the row that says nothing. */
  private List<Problem> problems(PageOfDraft at, Answers answers) {
    var group = at.group().orElseThrow();
    var saysNothing = at.own(answers).typed().values().stream().allMatch(String::isBlank);
    return group.sheets().size() > 1 && saysNothing
        ? List.of()
        : at.sheet().onPage(intake.problems(answers, group, at.row()));
  }

  /** Advice, if there is any, comes before the page that follows. */
  private String next(UUID draft, PageOfDraft at, Answers answers) {
    if (advisor.about(draft, at, answers).isEmpty()) {
      return DraftAddresses.page(draft, at.next(answers));
    }
    drafts.change(draft, actor.get(), it -> advisor.told(it, at));
    return DraftAddresses.advice(draft, at);
  }

  /** Whoever comes from the check has read there what is advised on the earlier words. */
  private Answers heard(PageOfDraft at, Answers earlier, Form form, String from) {
    return advisor.heard(FROM_CHECK.equals(from) ? advisor.told(earlier, at) : earlier, form);
  }

  @GET
  @Path("/{row}/remove")
  public Response remove(
      UUID draft, @PathParam("group") String code, String row, @QueryParam("wrong") String wrong) {
    var answers = drafts.open(draft, actor.get());
    var view = RowView.of(draft, group(code), row, answers);
    return wrong == null
        ? page(200, Templates.remove(view))
        : page(400, Templates.remove(view.with(SURE)));
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
      return see(DraftAddresses.row(draft, group, row) + "/remove?wrong=yes");
    }
    if (sure.equals("yes")) {
      drafts.change(draft, actor.get(), it -> DraftConflicts.removed(group, row, it));
    }
    return see(DraftAddresses.rows(draft, group));
  }

  private QuestionPageView show(
      UUID draft, PageOfDraft at, Answers answers, List<Problem> problems, String from) {
    var group = at.group().orElseThrow();
    var own = DraftAddresses.page(draft, at.path());
    var before = at.before().map(it -> DraftAddresses.page(draft, it.path()));
    var way =
        FROM_CHECK.equals(from)
            ? new Way(own + "?from=check", DraftAddresses.check(draft))
            : new Way(own, before.orElse(DraftAddresses.rows(draft, group)));
    var why = before.isPresent() ? "" : group.why();
    var about = new QuestionPageView.About(LinkableRows.caption(group, at.row(), answers), why);
    return QuestionPageView.of(at, answers, intake.areas(), problems, about, way);
  }

  private static PageOfDraft at(String code, String row, String path) {
    return PageOfDraft.of(group(code), row, path).orElseThrow(NotFoundException::new);
  }

  private static RowGroup group(String code) {
    return Coded.of(RowGroup.class, code).orElseThrow(NotFoundException::new);
  }

  private static Response see(String address) {
    return Response.seeOther(URI.create(address)).build();
  }

  private static Response page(QuestionPageView view) {
    return page(view.form().ok() ? 200 : 400, ReportPages.Templates.question(view));
  }

  private static Response page(int status, TemplateInstance page) {
    return Response.status(status).entity(page).build();
  }
}
