package org.softintel.platform.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The page for users who declined the terms of use or did not finish signing in. */
@Path("/not-signed-in")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class NotSignedInPages {
  @GET
  public TemplateInstance notSignedIn() {
    return Templates.notSignedIn();
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance notSignedIn();
  }
}
