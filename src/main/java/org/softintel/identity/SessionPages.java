package org.softintel.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Asked by the page's script when somebody wants to stay signed in: being asked is enough. */
@Path("/still-here")
@RolesAllowed({Role.REPORTER, Role.TRIAGE, Role.LEAD, Role.AUDITOR, Role.MANAGER})
@Produces(MediaType.TEXT_PLAIN)
class SessionPages {
  @GET
  public String stillHere() {
    return "yes";
  }
}
