package org.softintel.desk.view;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.softintel.report.casework.CaseEntries;
import org.softintel.report.status.Action;

/** Sends a mail that did not get through again. */
@Path("/triage/{reference}/letters")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class MailPages {
  private final CurrentActor actor;
  private final CaseEntries caseEntries;
  private final Outbox outbox;

  MailPages(CurrentActor actor, CaseEntries caseEntries, Outbox outbox) {
    this.actor = actor;
    this.caseEntries = caseEntries;
    this.outbox = outbox;
  }

  @POST
  @Path("/{letter}/send-again")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Transactional
  public Response sendAgain(String reference, long letter) {
    var report = caseEntries.hold(reference, Action.SEND_AGAIN, actor.get());
    var isItsOwn = outbox.of(List.of(report.id())).stream().anyMatch(it -> it.mailId() == letter);
    if (!isItsOwn || !outbox.sendAgain(letter, actor.get())) {
      throw Refusal.conflict(
          "This email is not waiting for you",
          "It has been sent, or it is being sent. The report shows which.");
    }
    return Response.seeOther(URI.create(report.deskAddress())).build();
  }
}
