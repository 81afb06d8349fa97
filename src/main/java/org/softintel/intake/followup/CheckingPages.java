package org.softintel.intake.followup;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.softintel.audit.log.CheckingFile;
import org.softintel.audit.log.Receipts;

/** What receipts and evidence bundles are checked with; nothing of it is secret. */
@Path("/receipts")
@PermitAll
@Produces(ReceiptPages.FILE_TYPE)
class CheckingPages {
  private final Receipts receipts;

  CheckingPages(Receipts receipts) {
    this.receipts = receipts;
  }

  @GET
  @Path("key")
  public Response key() {
    return file("audit.vkey", (receipts.verifierKey() + "\n").getBytes(UTF_8));
  }

  @GET
  @Path("checking-a-receipt.txt")
  public Response page() {
    return file(CheckingFile.RECEIPT);
  }

  @GET
  @Path("check.sh")
  public Response script() {
    return file(CheckingFile.SCRIPT);
  }

  private static Response file(CheckingFile file) {
    return file(file.fileName(), file.bytes());
  }

  private static Response file(String name, byte[] content) {
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
