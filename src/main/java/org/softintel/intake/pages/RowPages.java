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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.intake.answers.Drafts;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.ReportAnswers;
import org.softintel.intake.answers.ReportIntake;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;
import org.softintel.report.question.RowGroup;

/** The lists of children, people, vehicles …: adding to them and removing from them. */
@Path("/reports/{draft}/rows/{group}")
@RolesAllowed({Role.REPORTER, Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class RowPages {
  private final CurrentActor actor;
  private final Drafts drafts;
  private final ReportIntake intake;

  RowPages(CurrentActor actor, Drafts drafts, ReportIntake intake) {
    this.actor = actor;
    this.drafts = drafts;
    this.intake = intake;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance list(RowsView view);

    static native TemplateInstance remove(RowView view, List<Option> yesOrNo);
  }

  /** {@code wrong} is set after its question was answered. */
  @GET
  public Response list(
      UUID draft, @PathParam("group") String code, @QueryParam("wrong") String wrong) {
    var group = group(code);
    var answers = drafts.open(draft, actor.get()).answers();
    var view = RowsView.of(draft, group, answers, intake);
    return wrong == null
        ? page(200, Templates.list(view))
        : page(400, Templates.list(view.unanswered()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.DRAFT)
  public Response add(
      UUID draft, @PathParam("group") String code, MultivaluedMap<String, String> fields) {
    var group = group(code);
    var answers = drafts.open(draft, actor.get()).answers();
    var form = Form.sent(fields);
    if (form.chosen("go", "later")) {
      return DraftAddresses.redirect(draft, "saved?at=" + PageOfDraft.rowsPath(group));
    }
    var add = form.value("add");
    if (add.equals("no")) {
      return DraftAddresses.redirect(draft, "tasks");
    }
    var sheet = add.equals("yes") ? Optional.of(group.sheets().get(0)) : group.sheet(add);
    if (sheet.isEmpty() || answers.isFull(group)) {
      return DraftAddresses.redirect(draft, PageOfDraft.rowsPath(group) + "?wrong=yes");
    }
    return DraftAddresses.redirect(
        draft, PageOfDraft.of(group, ReportAnswers.newKey(), sheet.get()).path());
  }

  @GET
  @Path("/{row}/remove")
  public Response remove(
      UUID draft, @PathParam("group") String code, String row, @QueryParam("wrong") String wrong) {
    var answers = drafts.open(draft, actor.get()).answers();
    var view = RowView.of(draft, group(code), row, answers);
    return wrong == null
        ? page(200, Templates.remove(view, RowsView.YES_OR_NO))
        : page(400, Templates.remove(view.unanswered(), RowsView.YES_OR_NO));
  }

  @POST
  @Path("/{row}/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.DRAFT)
  public Response removed(
      UUID draft,
      @PathParam("group") String code,
      String row,
      MultivaluedMap<String, String> fields) {
    var group = group(code);
    var sure = Form.sent(fields).value("remove");
    if (!sure.equals("yes") && !sure.equals("no")) {
      return DraftAddresses.redirect(draft, PageOfDraft.rowPath(group, row) + "remove?wrong=yes");
    }
    if (sure.equals("yes")) {
      drafts.change(draft, actor.get(), it -> it.removed(group, row));
    }
    return DraftAddresses.redirect(draft, PageOfDraft.rowsPath(group));
  }

  private static RowGroup group(String code) {
    return Coded.of(RowGroup.class, code).orElseThrow(NotFoundException::new);
  }

  private static Response page(int status, TemplateInstance page) {
    return Response.status(status).entity(page).build();
  }
}
