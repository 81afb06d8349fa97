package org.softintel.desk.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.softintel.desk.logs.IntelligenceLogs;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Form;
import org.softintel.report.store.ReportSearch;

/**
 * Looking for a report by what it holds. The form is posted: an address would keep what was typed.
 */
@Path("/triage/search")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class ReportSearchPages {
  private final CurrentActor actor;
  private final ReportSearch search;
  private final IntelligenceLogs logs;

  ReportSearchPages(CurrentActor actor, ReportSearch search, IntelligenceLogs logs) {
    this.actor = actor;
    this.search = search;
    this.logs = logs;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance search(ReportSearchView view);
  }

  @GET
  public TemplateInstance form() {
    return Templates.search(new ReportSearchView(Form.EMPTY, Optional.empty()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response find(MultivaluedMap<String, String> fields) {
    var reportSearchForm = new ReportSearchForm(Form.sent(fields));
    var origin = logs.reportOf(reportSearchForm.typed(), actor.get());
    if (origin.isPresent()) {
      return see(origin.get());
    }
    if (!reportSearchForm.problems().isEmpty()) {
      var form = reportSearchForm.form().with(reportSearchForm.problems());
      var view = Templates.search(new ReportSearchView(form, Optional.empty()));
      return Response.status(400).entity(view).build();
    }
    return reportSearchForm
        .reference()
        .map(it -> see(it.value()))
        .orElseGet(() -> found(reportSearchForm));
  }

  private static Response see(String reference) {
    return Response.seeOther(URI.create("/triage/" + reference)).build();
  }

  private Response found(ReportSearchForm reportSearchForm) {
    var found =
        search.find(reportSearchForm.field().orElseThrow(), reportSearchForm.typed(), actor.get());
    return Response.ok(
            Templates.search(new ReportSearchView(reportSearchForm.form(), Optional.of(found))))
        .build();
  }
}
