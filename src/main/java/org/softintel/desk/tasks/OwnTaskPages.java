package org.softintel.desk.tasks;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.softintel.desk.callback.CallBacks;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;

/** Tasks for the reader and tasks that they gave, with dates only and no text. */
@Path("/triage/tasks")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class OwnTaskPages {
  private final CurrentActor actor;
  private final Tasks tasks;
  private final Absences absences;
  private final CallBacks callBacks;

  OwnTaskPages(CurrentActor actor, Tasks tasks, Absences absences, CallBacks callBacks) {
    this.actor = actor;
    this.tasks = tasks;
    this.absences = absences;
    this.callBacks = callBacks;
  }

  @CheckedTemplate
  static class Templates {
    /** {@code given} by the reader, or to them. */
    static native TemplateInstance list(
        Tasks.TaskList tasks,
        List<Absences.Covered> covered,
        boolean given,
        int callBacks,
        Actor me);
  }

  @GET
  public TemplateInstance forMe(@QueryParam("after") @Nullable UUID after) {
    var mine = tasks.openFor(actor.get(), Optional.ofNullable(after));
    var covered = absences.coveredBy(actor.get());
    return Templates.list(mine, covered, false, callBacks.waiting(), actor.get());
  }

  @GET
  @Path("/given")
  public TemplateInstance byMe(@QueryParam("after") @Nullable UUID after) {
    var given = tasks.openBy(actor.get(), Optional.ofNullable(after));
    return Templates.list(given, List.of(), true, 0, actor.get());
  }
}
