package org.softintel.desk.disclosure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.softintel.delivery.outbox.DeliveryStatus;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.FreshSecondFactor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;

/** A disclosure: to whom and why, whether it was approved and acknowledged, its mail, its PDF. */
@Path("/triage/{reference}/disclosures/{disclosure}")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Limited(LimitKind.OPENING)
class DisclosurePages {
  private static final int TEXT_MAX_CHARS = 4_000;
  private static final int LINE_MAX_CHARS = 200;

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

  /**
   * A disclosure, with the state of its mail.
   *
   * @param leftBehind conditions of the report that its recipient would not see, for the second
   *     officer
   */
  record DisclosureView(
      Disclosure disclosure,
      boolean corrected,
      Actor me,
      Optional<DeliveryStatus> letter,
      String leftBehind,
      Form form) {
    public String title() {
      return disclosure.standing().words();
    }

    public boolean mayHandOver() {
      return disclosure.mayBeHandedOverBy(me);
    }

    public boolean mayAnswer() {
      return disclosure.mayBeAnsweredBy(me);
    }

    public boolean mayAcknowledge() {
      return disclosure.mayBeAcknowledgedBy(me);
    }

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
    return page(reference, disclosure, Form.EMPTY);
  }

  private TemplateInstance page(String reference, UUID disclosure, Form form) {
    var opened = disclosures.open(reference, disclosure, actor.get());
    var me = actor.get();
    var leftBehind = opened.mayBeAnsweredBy(me) ? layout.conditionsLeftBehind(opened) : "";
    return Templates.disclosure(
        new DisclosureView(
            opened,
            disclosures.isCorrected(opened),
            me,
            outbox.about(disclosure),
            leftBehind,
            form));
  }

  @POST
  @Path("/approve")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @FreshSecondFactor
  public Response approve(String reference, UUID disclosure, MultivaluedMap<String, String> sent) {
    var fields = new FormFields(Form.sent(sent));
    if (!fields.value("recipient-checked").equals("yes")) {
      fields.problem(
          "recipient-checked", "Select the box to confirm you have checked the recipient");
    }
    return save(
        reference,
        disclosure,
        fields,
        () -> disclosures.approve(reference, disclosure, actor.get()));
  }

  @POST
  @Path("/refuse")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  public Response refuse(String reference, UUID disclosure, MultivaluedMap<String, String> sent) {
    var fields = new FormFields(Form.sent(sent));
    var reason = fields.text("reason", "The reason", "Enter your reason", TEXT_MAX_CHARS);
    return save(
        reference,
        disclosure,
        fields,
        () -> disclosures.refuse(reference, disclosure, reason, actor.get()));
  }

  @POST
  @Path("/acknowledged")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  public Response acknowledged(
      String reference, UUID disclosure, MultivaluedMap<String, String> sent) {
    var fields = new FormFields(Form.sent(sent));
    var said = fields.line("said", "The answer", "Enter who told you, and when", LINE_MAX_CHARS);
    return save(
        reference,
        disclosure,
        fields,
        () -> disclosures.acknowledged(reference, disclosure, said, actor.get()));
  }

  private Response save(String reference, UUID disclosure, FormFields fields, Runnable saving) {
    if (!fields.ok()) {
      return Response.status(400).entity(page(reference, disclosure, fields.judged())).build();
    }
    saving.run();
    var address = "/triage/" + reference + "/disclosures/" + disclosure;
    return Response.seeOther(URI.create(address)).build();
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
