package org.softintel.triage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.softintel.casework.Caseload;
import org.softintel.casework.ReportSummary;
import org.softintel.casework.View;
import org.softintel.delivery.Outbox;
import org.softintel.identity.CurrentActor;
import org.softintel.identity.Role;
import org.softintel.report.Areas;
import org.softintel.report.Purpose;
import org.softintel.report.ReportWords;
import org.softintel.report.Reports;
import org.softintel.web.Refusal;

/** The desk: what is new, who has it, what it says, what became of it. */
@Path("/triage")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class TriagePages {
  private static final int PAGE_SIZE = 25;
  private static final int MOST_TROUBLED = 20;

  private final CurrentActor actor;
  private final Caseload caseload;
  private final Reports reports;
  private final Outbox outbox;
  private final Areas areas;

  TriagePages(CurrentActor actor, Caseload caseload, Reports reports, Outbox outbox, Areas areas) {
    this.actor = actor;
    this.caseload = caseload;
    this.reports = reports;
    this.outbox = outbox;
    this.areas = areas;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(DeskView view);

    static native TemplateInstance report(ReportView view);
  }

  @GET
  public TemplateInstance list(
      @QueryParam("view") @DefaultValue("new-and-mine") String code,
      @QueryParam("after") @Nullable String after) {
    var view = View.of(code).orElseThrow(NotFoundException::new);
    var page = caseload.page(view, Optional.ofNullable(after), PAGE_SIZE, actor.get());
    var troubled = outbox.troubled(Long.MAX_VALUE, MOST_TROUBLED);
    return Templates.list(DeskView.of(view, page, PAGE_SIZE, troubled, areas));
  }

  @GET
  @Path("/{reference}")
  public TemplateInstance report(
      String reference, @QueryParam("by") @DefaultValue("learned") String by) {
    var me = actor.get();
    var opened = reports.open(reference, Purpose.TRIAGE, me);
    var letters = outbox.of(List.of(opened.summary().id()));
    var words = ReportWords.of(opened.report(), areas);
    var timeline = Timeline.of(opened, Timeline.Order.of(by));
    return Templates.report(new ReportView(opened, words, timeline, letters, me));
  }

  @POST
  @Path("/{reference}/take")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(String reference) {
    return see(caseload.take(reference, actor.get()));
  }

  @POST
  @Path("/{reference}/letters/{letter}/send-again")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sendAgain(String reference, long letter) {
    if (!outbox.sendAgain(letter, actor.get())) {
      throw Refusal.conflict(
          "This mail is not waiting for you",
          "It was sent already, or it is on its way. The report shows how it is getting on.");
    }
    return Response.seeOther(address(reference)).build();
  }

  private static Response see(ReportSummary report) {
    return Response.seeOther(address(report.reference())).build();
  }

  private static URI address(String reference) {
    return URI.create("/triage/" + reference);
  }
}
