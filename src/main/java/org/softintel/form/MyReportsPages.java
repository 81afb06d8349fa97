package org.softintel.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.softintel.identity.CurrentActor;
import org.softintel.identity.Role;
import org.softintel.report.ReportSummary;
import org.softintel.report.Reports;

/** What a reporter has begun and sent: dates, references and a neutral status, no content. */
@Path("/my-reports")
@RolesAllowed(Role.REPORTER)
@Produces(MediaType.TEXT_HTML)
class MyReportsPages {
  private static final int MOST_SHOWN = 100;

  private final CurrentActor actor;
  private final Drafts drafts;
  private final Reports reports;

  MyReportsPages(CurrentActor actor, Drafts drafts, Reports reports) {
    this.actor = actor;
    this.drafts = drafts;
    this.reports = reports;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(List<SavedDraft> drafts, List<ReportSummary> reports);

    static native TemplateInstance deleteDraft(SavedDraft draft);
  }

  @GET
  public TemplateInstance list() {
    var me = actor.get();
    return Templates.list(drafts.of(me, MOST_SHOWN), reports.ownedBy(me, MOST_SHOWN));
  }

  @GET
  @Path("/drafts/{draft}/delete")
  public TemplateInstance deleteDraft(UUID draft) {
    return Templates.deleteDraft(drafts.saved(draft, actor.get()));
  }

  @POST
  @Path("/drafts/{draft}/delete")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response delete(UUID draft) {
    drafts.delete(draft, actor.get());
    return Response.seeOther(URI.create("/my-reports")).build();
  }
}
