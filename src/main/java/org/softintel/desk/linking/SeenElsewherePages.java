package org.softintel.desk.linking;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.report.judgement.Judgements;
import org.softintel.report.store.OpeningPurpose;
import org.softintel.report.store.ReportMatches;
import org.softintel.report.store.Reports;

/** What other reports say of the details of one report. */
@Path("/triage/{reference}/elsewhere")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.OPENING)
class SeenElsewherePages {
  private static final int SECONDS_TO_WAIT = 20;

  private final CurrentActor actor;
  private final Reports reports;
  private final ReportMatches matches;
  private final Judgements judgements;

  SeenElsewherePages(
      CurrentActor actor, Reports reports, ReportMatches matches, Judgements judgements) {
    this.actor = actor;
    this.reports = reports;
    this.matches = matches;
    this.judgements = judgements;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance elsewhere(SeenElsewhereView view);
  }

  @GET
  public Response elsewhere(String reference, @QueryParam("saved") @DefaultValue("") String saved) {
    var me = actor.get();
    var opened = reports.open(reference, OpeningPurpose.TRIAGE, Optional.empty(), me);
    var judged = judgements.of(reference, me);
    var seen = matches.of(opened, SeenElsewhereView.isNotApart(judged), me);
    var page =
        Templates.elsewhere(
            new SeenElsewhereView(opened.summary(), seen, judged, SavedJudgement.words(saved), me));
    return seen.isPresent()
        ? Response.ok(page).build()
        : Response.status(503)
            .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
            .entity(page)
            .build();
  }
}
