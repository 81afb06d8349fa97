package org.softintel.intake.advice;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.intake.answers.DraftContent;
import org.softintel.intake.answers.Drafts;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.ReportAnswers;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Form;
import org.softintel.report.question.RowGroup;

/** Advice after a question was answered, to decline or to act on. */
@Path("/reports/{draft}/advice/{sheet}")
@RolesAllowed({Role.REPORTER, Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class AdvicePages {
  private static final String FROM_CHECK = "check";

  private final CurrentActor actor;
  private final Drafts drafts;
  private final Advisor advisor;

  AdvicePages(CurrentActor actor, Drafts drafts, Advisor advisor) {
    this.actor = actor;
    this.drafts = drafts;
    this.advisor = advisor;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance advice(AdvisedPage page, AdviceView advice);
  }

  /** {@code row} names the row that the page belongs to, such as "people/k1". */
  @GET
  public Response advice(UUID draft, String sheet, @QueryParam("row") @Nullable String row) {
    var at = page(sheet, row);
    var content = drafts.open(draft, actor.get());
    var advice = advisor.about(draft, at, content);
    return advice.isEmpty()
        ? DraftAddresses.redirect(draft, at.next(content.answers()))
        : Response.ok(Templates.advice(new AdvisedPage(draft, at), advice)).build();
  }

  /** Declines the advice on one term, or all advice on the page. */
  @POST
  @Path("/keep")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.DRAFT)
  public Response keep(
      UUID draft,
      String sheet,
      @QueryParam("row") @Nullable String row,
      @QueryParam("from") @Nullable String from,
      MultivaluedMap<String, String> fields) {
    var at = page(sheet, row);
    var term = Form.sent(fields).value("term");
    var change =
        drafts.change(
            draft,
            actor.get(),
            it -> term.isEmpty() ? advisor.keep(it, at) : advisor.keep(it, term));
    return DraftAddresses.redirect(
        draft, FROM_CHECK.equals(from) ? "check" : at.next(change.content().answers()));
  }

  /** Adds a detail of the text as a row. */
  @POST
  @Path("/add/{group}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.DRAFT)
  public Response add(
      UUID draft,
      String sheet,
      @QueryParam("row") @Nullable String row,
      @QueryParam("from") @Nullable String from,
      @PathParam("group") String code,
      MultivaluedMap<String, String> fields) {
    var at = page(sheet, row);
    var group = Coded.of(RowGroup.class, code).orElseThrow(NotFoundException::new);
    drafts.change(draft, actor.get(), it -> add(it, group, Form.sent(fields)));
    return DraftAddresses.redirect(draft, FROM_CHECK.equals(from) ? "check" : AdvisedPage.path(at));
  }

  /** Adds a row once: the same detail again changes nothing. */
  private static DraftContent add(DraftContent draft, RowGroup group, Form form) {
    var row =
        new Answers(form.values())
            .only(name -> group.sheets().stream().anyMatch(it -> it.owns(name)));
    var answers = draft.answers();
    var known = answers.keys(group).stream().anyMatch(it -> holds(answers.row(group, it), row));
    return known || answers.isFull(group)
        ? draft
        : draft.with(answers.withRow(group, ReportAnswers.newKey(), row));
  }

  private static boolean holds(Answers row, Answers other) {
    return row.typed().entrySet().containsAll(other.typed().entrySet());
  }

  private static PageOfDraft page(String sheet, @Nullable String row) {
    return PageOfDraft.at(row == null ? sheet : "rows/" + row + "/" + sheet)
        .orElseThrow(NotFoundException::new);
  }
}
