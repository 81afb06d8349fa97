package org.softintel.intake.followup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.softintel.audit.verify.Receipt;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.report.status.ReportReference;
import org.softintel.report.store.FollowedReport;
import org.softintel.report.store.OwnReports;

/** A receipt to print, and the file that proves it. */
@Path("/my-reports/{reference}/receipt")
@RolesAllowed(Role.REPORTER)
class ReceiptPages {
  static final String FILE_TYPE = "text/plain;charset=UTF-8";

  private final CurrentActor actor;
  private final OwnReports own;
  private final OwnReceipts receipts;

  ReceiptPages(CurrentActor actor, OwnReports own, OwnReceipts receipts) {
    this.actor = actor;
    this.own = own;
    this.receipts = receipts;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance receipt(FollowedReport report, Optional<ReceiptProof> proof);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance receipt(String reference) {
    var me = actor.get();
    var report = own.follow(reference, me);
    return Templates.receipt(report, receipts.proof(report.summary().reference(), me));
  }

  /** Redirects to the page while there is no proof yet. */
  @GET
  @Path("/file")
  @Produces(FILE_TYPE)
  public Response file(String reference) {
    return receipts
        .take(reference, actor.get())
        .map(it -> file(reference, it))
        .orElseGet(
            () -> Response.seeOther(URI.create("/my-reports/" + reference + "/receipt")).build());
  }

  /** What the receipt proves, byte by byte. */
  @GET
  @Path("/wording")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Limited(LimitKind.OPENING)
  public Response wording(String reference) {
    return file(reference, ".json", own.wording(reference, actor.get()));
  }

  static Response file(String reference, Receipt receipt) {
    return file(reference, ".tlog-proof", receipt.text().getBytes(UTF_8));
  }

  private static Response file(String reference, String kind, byte[] bytes) {
    var name = ReportReference.typed(reference).orElseThrow().value() + kind;
    return Response.ok(bytes)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
