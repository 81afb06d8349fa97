package org.softintel.intake.advice;

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
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.intake.answers.DraftContent;
import org.softintel.intake.answers.Drafts;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;

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
    return advice.isEmpty() && advice.replaced().isEmpty()
        ? DraftAddresses.redirect(draft, at.next(content.answers()))
        : Response.ok(Templates.advice(new AdvisedPage(draft, at), advice)).build();
  }

  /** Declines the advice on some terms, or all advice on the page, and adds the ticked details. */
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
    var form = Form.sent(fields);
    var terms = form.all("term");
    UnaryOperator<DraftContent> kept =
        it -> terms.isEmpty() ? advisor.keep(it, at) : advisor.keep(it, terms);
    // Where there is no room for it they are asked again: nobody is kept from going on.
    var change =
        drafts.changeIfItFits(
            draft,
            actor.get(),
            it -> kept.apply(advisor.add(it, Optional.of(at), form.all("offer"))));
    if (!change.isSaved()) {
      change = drafts.changeIfItFits(draft, actor.get(), kept);
    }
    return DraftAddresses.redirect(
        draft, FROM_CHECK.equals(from) ? "check#advice" : at.next(change.content().answers()));
  }

  /** Puts a better phrase in the place of the first words of a term. */
  @POST
  @Path("/replace")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.DRAFT)
  public Response replace(
      UUID draft,
      String sheet,
      @QueryParam("row") @Nullable String row,
      @QueryParam("from") @Nullable String from,
      MultivaluedMap<String, String> fields) {
    var at = page(sheet, row);
    var form = Form.sent(fields);
    drafts.change(
        draft,
        actor.get(),
        it -> advisor.replace(it, at, form.value("term"), form.value("phrase")));
    return back(draft, at, from, "#replaced");
  }

  @POST
  @Path("/undo")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.DRAFT)
  public Response undo(
      UUID draft,
      String sheet,
      @QueryParam("row") @Nullable String row,
      @QueryParam("from") @Nullable String from,
      MultivaluedMap<String, String> fields) {
    var at = page(sheet, row);
    var form = Form.sent(fields);
    drafts.change(
        draft, actor.get(), it -> advisor.undo(it, at, form.value("question"), form.value("at")));
    return back(draft, at, from, "#advice");
  }

  /** On the check page: adds the ticked details of all answers as rows. */
  @POST
  @Path("/add")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Limited(LimitKind.DRAFT)
  public Response add(
      UUID draft,
      String sheet,
      @QueryParam("row") @Nullable String row,
      MultivaluedMap<String, String> fields) {
    page(sheet, row);
    var ticked = Form.sent(fields).all("offer");
    drafts.change(draft, actor.get(), it -> advisor.add(it, Optional.empty(), ticked));
    return DraftAddresses.redirect(draft, "check#advice");
  }

  /** To where the press was, so that nobody has to look for the place again. */
  private static Response back(UUID draft, PageOfDraft at, @Nullable String from, String fragment) {
    var path = FROM_CHECK.equals(from) ? "check" : AdvisedPage.path(at);
    return DraftAddresses.redirect(draft, path + fragment);
  }

  private static PageOfDraft page(String sheet, @Nullable String row) {
    return PageOfDraft.at(row == null ? sheet : "rows/" + row + "/" + sheet)
        .orElseThrow(NotFoundException::new);
  }
}
