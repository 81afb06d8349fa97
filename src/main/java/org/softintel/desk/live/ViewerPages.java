package org.softintel.desk.live;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.report.status.ReportReference;

/** Names the colleagues who have a report open; no stream carries a name. */
@Path("/triage/{reference}/viewers")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class ViewerPages {
  private final CurrentActor actor;
  private final Viewers viewers;

  ViewerPages(CurrentActor actor, Viewers viewers) {
    this.actor = actor;
    this.viewers = viewers;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance viewers(
        String reference, String address, List<Viewers.Viewer> viewers);
  }

  @GET
  public TemplateInstance viewers(String reference) {
    var others = viewers.others(reference, actor.get());
    var known = ReportReference.typed(reference).orElseThrow().value();
    return Templates.viewers(known, "/triage/" + known, others);
  }
}
