package org.softintel.desk.disclosure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.softintel.delivery.outbox.DeliveryStatus;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.FreshSecondFactor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;

/** A disclosure: to whom, why, what became of its mail, and its PDF. */
@Path("/triage/{reference}/disclosures/{disclosure}")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Limited(LimitKind.OPENING)
class DisclosurePages {
  private final CurrentActor actor;
  private final Disclosures disclosures;
  private final DisclosureLayout layout;
  private final DisclosurePdf pdf;
  private final Outbox outbox;

  DisclosurePages(
      CurrentActor actor,
      Disclosures disclosures,
      DisclosureLayout layout,
      DisclosurePdf pdf,
      Outbox outbox) {
    this.actor = actor;
    this.disclosures = disclosures;
    this.layout = layout;
    this.pdf = pdf;
    this.outbox = outbox;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance disclosure(DisclosureView view);
  }

  /** A disclosure, with the state of its mail. */
  @TemplateData
  record DisclosureView(
      Disclosure disclosure, boolean mayHandOver, Optional<DeliveryStatus> letter) {

    public String back() {
      return disclosure.report().deskAddress();
    }

    public String address() {
      return back() + "/disclosures/" + disclosure.summary().id();
    }

    @Override
    public String toString() {
      return "DisclosureView[" + disclosure + "]";
    }
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
  @FreshSecondFactor
  @Limited(LimitKind.EXPORT)
  public Response paper(String reference, UUID disclosure) {
    var copy = layout.copy(reference, disclosure, actor.get());
    return Response.ok(pdf.print(copy))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"intelligence.pdf\"")
        .build();
  }
}
