package org.softintel.desk.linking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.report.judgement.Judgements;

/** Which rows of a report are the same as rows of others, and who says so. */
@Path("/api/v1/reports/{reference}/judgements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Limited(LimitKind.OPENING)
class ReportJudgementsApi {
  private final CurrentActor actor;
  private final Judgements judgements;

  ReportJudgementsApi(CurrentActor actor, Judgements judgements) {
    this.actor = actor;
    this.judgements = judgements;
  }

  @GET
  public String list(String reference) {
    return JudgementJson.report(judgements.of(reference, actor.get()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response judge(String reference, byte[] body) {
    var me = actor.get();
    judgements.require(reference, me);
    var kept = judgements.judge(JudgementJson.judgement(reference, body), me);
    return Response.status(Response.Status.CREATED).entity(JudgementJson.kept(kept)).build();
  }
}
