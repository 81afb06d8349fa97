package org.softintel.platform.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Says whether the user is signed in. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class SessionPages {
  @CheckedTemplate
  static class Templates {
    static native TemplateInstance stillHere();

    static native TemplateInstance notSignedIn();
  }

  /** For the page's script, which keeps the session alive, and after a sign-in in another tab. */
  @GET
  @Path("still-here")
  @RolesAllowed({Role.REPORTER, Role.TRIAGE, Role.LEAD, Role.AUDITOR, Role.MANAGER})
  public TemplateInstance stillHere() {
    return Templates.stillHere();
  }

  /** Reached from the sign-in service only if somebody signed in in another tab meanwhile. */
  @GET
  @Path("signed-in")
  @RolesAllowed({Role.REPORTER, Role.TRIAGE, Role.LEAD, Role.AUDITOR, Role.MANAGER})
  public TemplateInstance signedIn() {
    return Templates.stillHere();
  }

  /** For users who declined the terms of use or did not finish signing in. */
  @GET
  @Path("not-signed-in")
  @PermitAll
  public TemplateInstance notSignedIn() {
    return Templates.notSignedIn();
  }
}
