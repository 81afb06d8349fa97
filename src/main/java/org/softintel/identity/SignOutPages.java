package org.softintel.identity;

import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Signing out: a form, so that no link or image elsewhere can do it, and here and there at once.
 */
@Path("/sign-out")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SignOutPages {
  private final SecurityIdentity identity;
  private final OidcSession session;
  private final RefreshToken refreshToken;
  private final SignOut signOut;

  SignOutPages(
      SecurityIdentity identity, OidcSession session, RefreshToken refreshToken, SignOut signOut) {
    this.identity = identity;
    this.session = session;
    this.refreshToken = refreshToken;
    this.signOut = signOut;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance signedOut(boolean everywhere);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response signOut() {
    var everywhere = identity.isAnonymous() || signOut.end(refreshToken.getToken());
    session.logout().await().indefinitely();
    return Response.ok(Templates.signedOut(everywhere))
        .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
        .build();
  }
}
