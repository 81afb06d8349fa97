package org.softintel.oversight.auditors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.FreshSecondFactor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.report.status.ReportReference;

/** The evidence of one report for a court. That it is made is an entry before it begins. */
@Path("/audit/reports/{reference}/evidence.zip")
@RolesAllowed(Role.AUDITOR)
@Limited(LimitKind.EXPORT)
class EvidencePages {
  private final CurrentActor actor;
  private final EvidenceRecorder evidenceRecorder;
  private final EvidenceBundle bundle;

  EvidencePages(CurrentActor actor, EvidenceRecorder evidenceRecorder, EvidenceBundle bundle) {
    this.actor = actor;
    this.evidenceRecorder = evidenceRecorder;
    this.bundle = bundle;
  }

  @GET
  @Produces("application/zip")
  @FreshSecondFactor
  public Response evidence(@PathParam("reference") String typed) {
    var reference = ReportReference.typed(typed).orElseThrow(NotFoundException::new);
    var evidence = evidenceRecorder.record(reference.value(), actor.get());
    StreamingOutput content = to -> bundle.write(evidence, to);
    return Response.ok(content)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"softintel-evidence-" + reference.value() + ".zip\"")
        .build();
  }
}
