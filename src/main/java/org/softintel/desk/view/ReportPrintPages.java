package org.softintel.desk.view;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.softintel.desk.logs.SourceTraces;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.report.casework.Casework;
import org.softintel.report.status.Action;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.Areas;
import org.softintel.report.store.OpenReport;
import org.softintel.report.store.ReportWords;
import org.softintel.report.store.Reports;
import org.softintel.report.store.Timeline;

/** A report to print, without its reporter; the print is recorded before it is shown. */
@Path("/triage/{reference}/print")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.OPENING)
class ReportPrintPages {
  private final CurrentActor actor;
  private final Casework casework;
  private final Reports reports;
  private final Areas areas;

  ReportPrintPages(CurrentActor actor, Casework casework, Reports reports, Areas areas) {
    this.actor = actor;
    this.casework = casework;
    this.reports = reports;
    this.areas = areas;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance print(PrintView view);
  }

  record PrintView(OpenReport opened, ReportWords words, Timeline timeline, String reader) {
    /** Whether the conditions on sharing point to who told us: then the print lacks them. */
    public boolean lacksConditions() {
      return !SourceTraces.inConditions(opened.conditions(), opened).isEmpty();
    }

    public ReportSummary summary() {
      return opened.summary();
    }

    public String title() {
      return "Report " + summary().reference();
    }

    @Override
    public String toString() {
      return "PrintView[" + summary().reference() + "]";
    }
  }

  @GET
  public TemplateInstance print(String reference) {
    // Opened first: nothing is printed for a reader who must first say why.
    var opened = reports.openFor(Action.READ, reference, actor.get());
    casework.printing(reference, actor.get());
    var timeline = Timeline.of(opened, Timeline.Order.LEARNED).withoutTexts();
    var words = ReportWords.withoutSource(opened.report(), areas);
    var view = new PrintView(opened, words, timeline, actor.get().name());
    return Templates.print(
        view.lacksConditions()
            ? new PrintView(opened, words.withoutConditions(), timeline, view.reader())
            : view);
  }
}
