package org.softintel.desk.disclosure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;

/** A disclosure: to whom, why, what became of its mail, and its PDF. */
@Path("/triage/{reference}/disclosures/{disclosure}")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
class DisclosurePages {
  private final CurrentActor actor;
  private final Disclosures disclosures;
  private final DisclosureText disclosureText;
  private final PdfRenderer renderer;
  private final Outbox outbox;

  DisclosurePages(
      CurrentActor actor,
      Disclosures disclosures,
      DisclosureText disclosureText,
      PdfRenderer renderer,
      Outbox outbox) {
    this.actor = actor;
    this.disclosures = disclosures;
    this.disclosureText = disclosureText;
    this.renderer = renderer;
    this.outbox = outbox;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance disclosure(DisclosureView view);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance disclosure(String reference, UUID disclosure) {
    var me = actor.get();
    var opened = disclosures.open(reference, disclosure, me);
    return Templates.disclosure(
        new DisclosureView(opened, opened.mayBeHandedOverBy(me), outbox.about(disclosure)));
  }

  @GET
  @Path("/paper")
  @Produces("application/pdf")
  public Response paper(String reference, UUID disclosure) {
    var copy = disclosureText.copy(reference, disclosure, actor.get());
    return Response.ok(renderer.print(copy))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"intelligence.pdf\"")
        .build();
  }
}
