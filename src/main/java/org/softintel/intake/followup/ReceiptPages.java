package org.softintel.intake.followup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;

/** A receipt to print, and the file that proves it. */
@Path("/my-reports/{reference}/receipt")
@RolesAllowed(Role.REPORTER)
class ReceiptPages {
  private final CurrentActor actor;
  private final OwnReceipts receipts;

  ReceiptPages(CurrentActor actor, OwnReceipts receipts) {
    this.actor = actor;
    this.receipts = receipts;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance receipt(ReceiptView receipt);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance receipt(String reference) {
    return Templates.receipt(receipts.show(reference, actor.get()));
  }

  /** Whoever comes too early is shown the page, which says so. */
  @GET
  @Path("/file")
  @Produces(ReceiptFile.TYPE)
  public Response file(String reference) {
    return receipts
        .take(reference, actor.get())
        .map(it -> ReceiptFile.of(reference, it))
        .orElseGet(() -> page(reference));
  }

  private static Response page(String reference) {
    return Response.seeOther(URI.create("/my-reports/" + reference + "/receipt")).build();
  }
}
