package org.softintel.platform.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * Says that the user is signed in: to the page's script, which keeps the session alive, and to
 * users who signed in again in another tab.
 */
@Path("/still-here")
@RolesAllowed({Role.REPORTER, Role.TRIAGE, Role.LEAD, Role.AUDITOR, Role.MANAGER})
@Produces(MediaType.TEXT_HTML)
class SessionPages {
  @CheckedTemplate
  static class Templates {
    static native TemplateInstance stillHere();
  }

  @GET
  public TemplateInstance stillHere() {
    return Templates.stillHere();
  }
}
