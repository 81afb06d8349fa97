package org.softintel.platform.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Signs out here and at the sign-in service. A form, so that no link or image can do it. */
@Path("/sign-out")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SignOutPages {
  private final SignOut signOut;

  SignOutPages(SignOut signOut) {
    this.signOut = signOut;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance signedOut(boolean everywhere);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response signOut(@Context RoutingContext routing) {
    return answer(signOut.end(routing), routing);
  }

  static Response answer(boolean everywhere, RoutingContext routing) {
    SessionCookie.expire(routing);
    return Response.ok(Templates.signedOut(everywhere))
        .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
        .build();
  }
}
