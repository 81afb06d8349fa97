package org.softintel.desk.connections;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.Optional;
import org.softintel.desk.linking.RowCode;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.entity.EntityNetworks;
import org.softintel.report.linking.PersonMatcher;
import org.softintel.report.linking.SourceCounter;
import org.softintel.report.store.Areas;
import org.softintel.report.store.OpeningPurpose;
import org.softintel.report.store.Reports;

/** What is connected with a row of a report, as all reports together say it. */
@Path("/triage/{reference}/{row}/connections")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.OPENING)
class ConnectionPages {
  private final CurrentActor actor;
  private final Reports reports;
  private final EntityNetworks networks;
  private final SourceCounter sources;
  private final Areas areas;
  private final InstantSource clock;

  ConnectionPages(
      CurrentActor actor,
      Reports reports,
      EntityNetworks networks,
      PersonMatcher people,
      Areas areas,
      InstantSource clock) {
    this.actor = actor;
    this.reports = reports;
    this.networks = networks;
    this.sources = new SourceCounter(people);
    this.areas = areas;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance connections(ConnectionsView view);
  }

  @GET
  public Response connections(String reference, String row, @Context UriInfo at) {
    var code = RowCode.of(row);
    var me = actor.get();
    var opened = reports.open(reference, OpeningPurpose.TRIAGE, Optional.empty(), me);
    var query = NetworkQuery.of(at.getQueryParameters(), opened.summary(), LondonTime.today(clock));
    var whole =
        networks.around(opened, code.group(), code.number(), query.steps(), query.on().end(), me);
    var list = NetworkList.of(query.part(whole, opened.summary().reference()), sources);
    var view = new ConnectionsView(opened.summary(), code, query, list, areas::nounOf, me);
    return Response.status(query.form().ok() ? 200 : 400)
        .entity(Templates.connections(view))
        .build();
  }
}
