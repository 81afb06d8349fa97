package org.softintel.desk.linking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.softintel.desk.linking.EverywhereView.TeamWork;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.entity.EntityNetworks;
import org.softintel.report.entity.EntityNotes;
import org.softintel.report.entity.KnownEntity;
import org.softintel.report.entity.WaitingPairs;
import org.softintel.report.linking.PersonMatcher;
import org.softintel.report.linking.SourceCounter;
import org.softintel.report.peergroup.PeerGroupViews;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.OpeningPurpose;
import org.softintel.report.store.Reports;

/** What all reports say of one child, person or thing. */
@Path("/triage/{reference}/{row}/everywhere")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.OPENING)
class EverywherePages {
  private final CurrentActor actor;
  private final Reports reports;
  private final EntityNetworks networks;
  private final EntityNotes notes;
  private final WaitingPairs waiting;
  private final PeerGroupViews groups;
  private final SourceCounter sources;
  private final InstantSource clock;

  EverywherePages(
      CurrentActor actor,
      Reports reports,
      EntityNetworks networks,
      EntityNotes notes,
      WaitingPairs waiting,
      PeerGroupViews groups,
      PersonMatcher people,
      InstantSource clock) {
    this.actor = actor;
    this.reports = reports;
    this.networks = networks;
    this.notes = notes;
    this.waiting = waiting;
    this.groups = groups;
    this.sources = new SourceCounter(people);
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance everywhere(EverywhereView view);
  }

  @GET
  public Response everywhere(
      String reference,
      String row,
      @QueryParam("saved") @DefaultValue("") String saved,
      @Context UriInfo at) {
    var me = actor.get();
    var code = RowCode.of(row);
    var opened = reports.open(reference, OpeningPurpose.TRIAGE, Optional.empty(), me);
    var report = opened.summary();
    var from = CameFrom.of(at.getQueryParameters());
    var on = PastDay.of(at.getQueryParameters(), report, LondonTime.today(clock));
    var network = networks.around(opened, code.group(), code.number(), 1, on.end(), me);
    var range = sources.count(network.first().sources());
    var mentions = network.first().mentions().toList();
    var noted = QuarkusTransaction.requiringNew().call(() -> notes.about(mentions));
    var work =
        on.isPast()
            ? TeamWork.before(on.end().orElseThrow(), noted)
            : new TeamWork(
                ShownPair.of(waiting.about(mentions, report, me), me),
                parting(network.first(), report, me),
                noted,
                groups.holding(mentions, me));
    var done = SavedOnEntry.words(saved, work.groups());
    var view = new EverywhereView(report, code, from, on, network, range, work, done, me);
    return Response.status(on.form().ok() ? 200 : 400).entity(Templates.everywhere(view)).build();
  }

  private List<ShownPair> parting(KnownEntity entity, ReportSummary report, Actor me) {
    return entity.contradicted()
        ? ShownPair.of(waiting.parting(entity.mentions().toList(), report, me), me)
        : List.of();
  }
}
