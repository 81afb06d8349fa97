package org.softintel.desk.linking;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Refusal;
import org.softintel.report.judgement.Judgements;
import org.softintel.report.judgement.Verdict;

/** A judgement of somebody, to take it back, or to approve or refuse it. */
@Path("/triage/{reference}/judgements/{judgement}")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.OPENING)
class JudgementPages {
  private final CurrentActor actor;
  private final Judgements judgements;
  private final RowPairs pairs;

  JudgementPages(CurrentActor actor, Judgements judgements, RowPairs pairs) {
    this.actor = actor;
    this.judgements = judgements;
    this.pairs = pairs;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance answer(AnswerView view);
  }

  /**
   * The page with its form.
   *
   * @param refused why what was sent was not kept
   */
  record AnswerView(TwoRows rows, JudgedLine judged, Form form, Optional<Refusal> refused) {
    public String title() {
      return judged.isDecided() ? rows.question() : "Take this judgement back";
    }

    public List<Option> answers() {
      return List.of(
          new Option(Verdict.APPROVED.code(), "Yes, they are the same: approve"),
          new Option(Verdict.REFUSED.code(), "No, or I cannot tell: refuse"));
    }

    @Override
    public String toString() {
      return "AnswerView[" + judged + "]";
    }
  }

  @GET
  public TemplateInstance judgement(String reference, UUID judgement) {
    return Templates.answer(view(reference, judgement, Form.EMPTY, Optional.empty()));
  }

  /** Leads to what reports say of the row that it is about. */
  @GET
  @Path("everywhere")
  public Response everywhere(String reference, UUID judgement, @Context UriInfo at) {
    var row = judgements.row(reference, judgement, actor.get());
    var code = new RowCode(row.group(), row.number());
    var address = "/triage/%s/%s/everywhere".formatted(reference, code);
    var from = CameFrom.of(at.getQueryParameters());
    return Response.seeOther(URI.create(from.to(address))).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(String reference, UUID judgement, MultivaluedMap<String, String> sent) {
    judgements.require(reference, judgement, actor.get());
    var fields = new FormFields(Form.sent(sent));
    var answer =
        fields.chosen(
            "decision",
            it -> Coded.of(Verdict.class, it).filter(Verdict::isAnswer),
            "Select whether you approve or refuse");
    var reason = JudgementReason.of(fields);
    if (!fields.ok()) {
      return page(400, view(reference, judgement, fields.judged(), Optional.empty()));
    }
    try {
      judgements.answer(judgement, answer.orElseThrow(), reason, actor.get());
      return SavedJudgement.shown(reference, answer.orElseThrow(), false);
    } catch (Refusal e) {
      return page(e.status(), view(reference, judgement, fields.judged(), Optional.of(e)));
    }
  }

  private AnswerView view(String reference, UUID judgement, Form form, Optional<Refusal> refused) {
    var me = actor.get();
    var pair = judgements.judged(reference, judgement, me);
    var rows = pairs.of(pair, me);
    var line = JudgedLine.of(pair.judged().orElseThrow(), pair.one().reference(), me);
    return new AnswerView(rows, line, form, refused);
  }

  private static Response page(int status, AnswerView view) {
    return Response.status(status).entity(Templates.answer(view)).build();
  }
}
