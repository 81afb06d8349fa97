package org.softintel.desk.view;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.report.store.OpeningPurpose;
import org.softintel.report.store.Reports;
import org.softintel.report.store.Timeline;

/** One report at the desk: what it says, who has it, what became of it. */
@Path("/triage")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class DeskReportPages {
  private final CurrentActor actor;
  private final Reports reports;
  private final Outbox outbox;
  private final ReportViews views;

  DeskReportPages(CurrentActor actor, Reports reports, Outbox outbox, ReportViews views) {
    this.actor = actor;
    this.reports = reports;
    this.outbox = outbox;
    this.views = views;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance report(DeskReportView view);
  }

  @GET
  @Path("/{reference}")
  public TemplateInstance report(
      String reference, @QueryParam("by") @DefaultValue("learned") String by) {
    var me = actor.get();
    var opened = reports.open(reference, OpeningPurpose.TRIAGE, me);
    return Templates.report(views.of(opened, Timeline.Order.of(by), me));
  }
}
