package org.softintel.desk.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.softintel.desk.preferences.LastList;
import org.softintel.desk.preferences.SavedView;
import org.softintel.desk.preferences.SavedViews;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.report.casework.CaseProgress;

/** Confirms an outcome and leads to the next report. */
@Path("/triage/{reference}/done")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class OutcomeDonePages {
  private final CurrentActor actor;
  private final CaseProgress caseProgress;
  private final Inbox inbox;
  private final SavedViews views;
  private final LastList lastList;

  OutcomeDonePages(
      CurrentActor actor,
      CaseProgress caseProgress,
      Inbox inbox,
      SavedViews views,
      LastList lastList) {
    this.actor = actor;
    this.caseProgress = caseProgress;
    this.inbox = inbox;
    this.views = views;
    this.lastList = lastList;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance done(
        String title, String reference, Optional<String> next, String view);
  }

  /** A report without an outcome leads back to its own page; {@code then=next} to the next one. */
  @GET
  public Response done(String reference, @QueryParam("then") @DefaultValue("") String then) {
    var report = caseProgress.progress(reference, actor.get());
    var isOpen = !report.isClosed() && !report.isPending();
    var goesOn = then.equals("next");
    if (isOpen && !goesOn) {
      return see(report.reference());
    }
    var filter = view();
    var next = inbox.next(filter, report.reference(), actor.get());
    if (goesOn && next.isPresent()) {
      return see(next.get() + "?after=" + report.reference());
    }
    if (isOpen) {
      return see(report.reference());
    }
    var title =
        "Report %s %s"
            .formatted(
                report.reference(),
                report.isClosed() ? "closed" : "is waiting for a second officer");
    return Response.ok(Templates.done(title, report.reference(), next, name(filter))).build();
  }

  private static Response see(String report) {
    return Response.seeOther(URI.create("/triage/" + report)).build();
  }

  /** The open reports that they looked at last, or that the desk opens with. */
  private InboxFilter view() {
    return lastList
        .query()
        .or(() -> views.standard(actor.get()).map(SavedView::query))
        .map(InboxFilter::ofQuery)
        .filter(it -> !it.isOfClosed())
        .orElse(InboxFilter.DEFAULT);
  }

  private String name(InboxFilter filter) {
    return views.of(actor.get()).stream()
        .filter(it -> it.address().equals(filter.address()))
        .map(SavedView::name)
        .findFirst()
        .orElse("");
  }
}
