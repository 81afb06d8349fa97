package org.softintel.desk.linking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.report.access.AccessReasonRules;
import org.softintel.report.judgement.Judgements;
import org.softintel.report.store.OpeningPurpose;
import org.softintel.report.store.Reports;

/** Which rows of a report are the same as rows of others, and who says so. */
@Path("/api/v1/reports/{reference}/judgements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Limited(LimitKind.OPENING)
class ReportJudgementsApi {
  private final CurrentActor actor;
  private final Reports reports;
  private final Judgements judgements;

  ReportJudgementsApi(CurrentActor actor, Reports reports, Judgements judgements) {
    this.actor = actor;
    this.reports = reports;
    this.judgements = judgements;
  }

  /** Reasons may say what reports do: who reads them opens the report, and is asked why. */
  @GET
  public String list(String reference, @HeaderParam("Reason") @Nullable String reason) {
    var me = actor.get();
    reports.open(reference, OpeningPurpose.TRIAGE, AccessReasonRules.header(reason), me);
    return JudgementJson.report(judgements.of(reference, me));
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
