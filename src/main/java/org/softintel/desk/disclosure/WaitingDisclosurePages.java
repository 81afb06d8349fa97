package org.softintel.desk.disclosure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;

/** What waits until a second officer has checked its recipient, without a word of it. */
@Path("/triage/disclosures")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.SEARCH)
class WaitingDisclosurePages {
  private final CurrentActor actor;
  private final Disclosures disclosures;

  WaitingDisclosurePages(CurrentActor actor, Disclosures disclosures) {
    this.actor = actor;
    this.disclosures = disclosures;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance list(List<Disclosures.Waiting> waiting);
  }

  @GET
  public TemplateInstance list() {
    return Templates.list(disclosures.waiting(actor.get()));
  }
}
