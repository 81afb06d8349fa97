package org.softintel.platform.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Shows users where they are signed in, and ends all of it. */
@Path("/my-sign-ins")
@RolesAllowed({Role.REPORTER, Role.TRIAGE, Role.LEAD, Role.AUDITOR, Role.MANAGER})
@Produces(MediaType.TEXT_HTML)
class MySignInsPages {
  private final WebSessions sessions;
  private final SignOut signOut;
  private final CurrentActor actor;
  private final SecurityIdentity identity;

  MySignInsPages(
      WebSessions sessions, SignOut signOut, CurrentActor actor, SecurityIdentity identity) {
    this.sessions = sessions;
    this.signOut = signOut;
    this.actor = actor;
    this.identity = identity;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance mySignIns(List<WebSessions.Shown> signIns, UUID here);
  }

  @GET
  public TemplateInstance mySignIns(@Context RoutingContext routing) {
    var here = WebSessions.id(SessionCookie.of(routing).orElseThrow());
    return Templates.mySignIns(sessions.of(actor.get().subject()), here);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response signOutEverywhere(@Context RoutingContext routing) {
    return SignOutPages.answer(signOut.everywhere(identity), routing);
  }
}
