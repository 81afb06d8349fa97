package org.softintel.desk.linking;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.report.judgement.Judgements;
import org.softintel.report.judgement.Verdict;

/** What is said to a judgement that somebody made before. */
@Path("/api/v1/judgements/{judgement}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Limited(LimitKind.OPENING)
class JudgementApi {
  private static final Map<String, Verdict> ANSWERS =
      Map.of(
          "take-back", Verdict.TAKEN_BACK,
          "approve", Verdict.APPROVED,
          "refuse", Verdict.REFUSED);

  private final CurrentActor actor;
  private final Judgements judgements;

  JudgementApi(CurrentActor actor, Judgements judgements) {
    this.actor = actor;
    this.judgements = judgements;
  }

  @POST
  @Path("/{answer:take-back|approve|refuse}")
  @Consumes(MediaType.APPLICATION_JSON)
  public String answer(UUID judgement, String answer, byte[] body) {
    var verdict = requireNonNull(ANSWERS.get(answer));
    var reason = JudgementJson.reason(body);
    return JudgementJson.kept(judgements.answer(judgement, verdict, reason, actor.get()));
  }
}
