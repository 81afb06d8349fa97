package org.softintel.desk.view;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Refusal;
import org.softintel.report.access.Readership;

/** Sends a mail that did not get through again. */
@Path("/triage/{reference}/letters")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class MailPages {
  private final CurrentActor actor;
  private final Readership readership;
  private final Outbox outbox;

  MailPages(CurrentActor actor, Readership readership, Outbox outbox) {
    this.actor = actor;
    this.readership = readership;
    this.outbox = outbox;
  }

  @POST
  @Path("/{letter}/send-again")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sendAgain(String reference, long letter) {
    var report = readership.require(reference, actor.get());
    var isItsOwn = outbox.of(List.of(report)).stream().anyMatch(it -> it.mailId() == letter);
    if (!isItsOwn || !outbox.sendAgain(letter, actor.get())) {
      throw Refusal.conflict(
          "This mail is not waiting for you",
          "It was sent already, or it is on its way. The report shows how it is getting on.");
    }
    return Response.seeOther(URI.create("/triage/" + reference)).build();
  }
}
