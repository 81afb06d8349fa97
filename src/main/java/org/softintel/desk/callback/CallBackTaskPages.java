package org.softintel.desk.callback;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Refusal;

/** The desk sees who waits to be called, and says that somebody has called. */
@Path(CallBackTaskPages.ADDRESS)
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class CallBackTaskPages {
  static final String ADDRESS = "/triage/tasks/call-backs";

  private final CurrentActor actor;
  private final CallBacks callBacks;

  CallBackTaskPages(CurrentActor actor, CallBacks callBacks) {
    this.actor = actor;
    this.callBacks = callBacks;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance list(List<CallBacks.Waiting> waiting, long days);

    static native TemplateInstance call(CallBacks.Opened opened);
  }

  @GET
  public TemplateInstance list() {
    return Templates.list(callBacks.all(), callBacks.keptFor().toDays());
  }

  @GET
  @Path("{call}")
  public TemplateInstance open(UUID call) {
    return Templates.call(
        callBacks
            .open(call, actor.get())
            .orElseThrow(
                () ->
                    Refusal.gone(
                        "This person is not waiting any more",
                        "Somebody has called them, or they asked too long ago.")));
  }

  @POST
  @Path("{call}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response called(UUID call) {
    callBacks.called(call, actor.get());
    return Response.seeOther(URI.create(ADDRESS)).build();
  }
}
