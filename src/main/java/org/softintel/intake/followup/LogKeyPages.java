package org.softintel.intake.followup;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.softintel.audit.log.Receipts;

/** The public key of the log, to check receipts with. */
@Path("/receipts/key")
@PermitAll
class LogKeyPages {
  private final Receipts receipts;

  LogKeyPages(Receipts receipts) {
    this.receipts = receipts;
  }

  @GET
  @Produces(ReceiptPages.FILE_TYPE)
  public Response key() {
    return Response.ok(receipts.verifierKey() + "\n")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.vkey\"")
        .build();
  }
}
