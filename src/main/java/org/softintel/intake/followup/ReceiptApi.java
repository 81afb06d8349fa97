package org.softintel.intake.followup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;

/** The receipt file for the systems of partner agencies. */
@Path("/api/v1/reports/{reference}/receipt")
@RolesAllowed(Role.REPORTER)
class ReceiptApi {
  private final CurrentActor actor;
  private final OwnReceipts receipts;

  ReceiptApi(CurrentActor actor, OwnReceipts receipts) {
    this.actor = actor;
    this.receipts = receipts;
  }

  @GET
  @Produces(ReceiptPages.FILE_TYPE)
  public Response receipt(String reference) {
    return receipts
        .take(reference, actor.get())
        .map(it -> ReceiptPages.file(reference, it))
        .orElseGet(() -> Response.accepted().header(HttpHeaders.RETRY_AFTER, 1).build());
  }
}
