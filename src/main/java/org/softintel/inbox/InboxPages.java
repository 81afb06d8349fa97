package org.softintel.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.softintel.identity.CurrentActor;
import org.softintel.identity.Role;

/** The inbox: what is new and whose it is, by whatever its address asks for. */
@Path("/triage")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class InboxPages {
  private final CurrentActor actor;
  private final InboxViews views;

  InboxPages(CurrentActor actor, InboxViews views) {
    this.actor = actor;
    this.views = views;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(InboxView view);
  }

  @GET
  public TemplateInstance list(@Context UriInfo at) {
    var query = at.getQueryParameters();
    var after = Optional.ofNullable(query.getFirst("after"));
    return Templates.list(views.of(Filter.of(query), after, actor.get()));
  }
}
