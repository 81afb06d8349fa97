package org.softintel.desk.linking;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import org.softintel.report.judgement.NewJudgement;
import org.softintel.report.judgement.NewJudgement.Place;
import org.softintel.report.judgement.Verdict;

/** Whether two rows are the same: both side by side, and what an officer judges. */
@Path("/triage/{reference}/{row}/same/{other}/{otherRow}")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.OPENING)
class JudgePages {
  private static final String PROPOSED = "proposed";

  private final CurrentActor actor;
  private final Judgements judgements;
  private final RowPairs pairs;

  JudgePages(CurrentActor actor, Judgements judgements, RowPairs pairs) {
    this.actor = actor;
    this.judgements = judgements;
    this.pairs = pairs;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance judge(JudgeView view);
  }

  /**
   * The page with its form.
   *
   * @param refused why what was sent was not kept
   */
  record JudgeView(
      TwoRows rows, Form form, Optional<Refusal> refused, Optional<JudgedLine> judged) {
    public String address() {
      return rows.one().report().deskAddress()
          + "/%s/same/%s/%s"
              .formatted(code(rows.one()), rows.other().report().reference(), code(rows.other()));
    }

    private static RowCode code(TwoRows.Side side) {
      return new RowCode(side.row().group(), side.row().number());
    }

    /** What somebody typed is shown again, whatever was judged meanwhile. */
    public boolean hasForm() {
      return judged.isEmpty() || refused.isPresent();
    }

    /** Whether a reason was filled in for them, which they may have changed. */
    public boolean isProposed() {
      return !form.value(PROPOSED).isEmpty();
    }

    public String hint() {
      var filled =
          isProposed() ? "We filled in what they share: for any other answer write your own. " : "";
      return filled + "Colleagues who can read both reports can read it.";
    }

    public List<Option> verdicts() {
      return List.of(
          new Option(Verdict.SAME.code(), "Same"),
          new Option(Verdict.NOT_SAME.code(), "Not the same"),
          new Option(Verdict.UNSURE.code(), "I am not sure"));
    }

    @Override
    public String toString() {
      return "JudgeView[" + rows + "]";
    }
  }

  @GET
  public TemplateInstance judge(String reference, String row, String other, String otherRow) {
    var mine = place(reference, row);
    var theirs = place(other, otherRow);
    return Templates.judge(view(mine, theirs, TwoRows::begun, Optional.empty()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      String reference,
      String row,
      String other,
      String otherRow,
      MultivaluedMap<String, String> sent) {
    var mine = place(reference, row);
    var theirs = place(other, otherRow);
    var fields = new FormFields(Form.sent(sent));
    var verdict =
        fields.chosen(
            "verdict",
            it -> Coded.of(Verdict.class, it).filter(code -> !code.isAnswer()),
            "Select whether they are the same, or that you are not sure");
    var reason = JudgementReason.of(fields);
    if (verdict.filter(it -> it != Verdict.SAME).isPresent()
        && reason.equals(fields.value(PROPOSED))) {
      fields.problem("reason", "Enter your reason for this answer. We filled in one for “Same”");
    }
    if (!fields.ok()) {
      return answer(400, view(mine, theirs, it -> fields.judged(), Optional.empty()));
    }
    try {
      var said = new NewJudgement(mine, theirs, verdict.orElseThrow(), reason);
      var kept = judgements.judge(said, actor.get());
      return SavedJudgement.shown(mine.reference(), said.verdict(), kept.waits());
    } catch (Refusal e) {
      return answer(e.status(), view(mine, theirs, it -> fields.judged(), Optional.of(e)));
    }
  }

  private Place place(String reference, String row) {
    var code = RowCode.of(row);
    return judgements.place(reference, code.group(), code.number(), actor.get());
  }

  private JudgeView view(
      Place mine, Place theirs, Function<TwoRows, Form> form, Optional<Refusal> refused) {
    var me = actor.get();
    var rows = pairs.before(mine, theirs, me);
    var judged = rows.pair().judged().map(it -> JudgedLine.of(it, mine.reference(), me));
    return new JudgeView(rows, form.apply(rows), refused, judged);
  }

  private static Response answer(int status, JudgeView view) {
    return Response.status(status).entity(Templates.judge(view)).build();
  }
}
