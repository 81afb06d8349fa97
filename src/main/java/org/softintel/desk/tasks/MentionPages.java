package org.softintel.desk.tasks;

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
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.FreshSecondFactor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.status.ReportReference;
import org.softintel.report.team.Colleague;

/** Lets an officer work on a report whose words mention somebody of their name. */
@Path("/people/{account}/mentions/{reference}")
@RolesAllowed(Role.LEAD)
@Produces(MediaType.TEXT_HTML)
class MentionPages {
  private static final int REASON_CHARS = 500;

  private final CurrentActor actor;
  private final Handovers handovers;
  private final CaseProgress caseProgress;

  MentionPages(CurrentActor actor, Handovers handovers, CaseProgress caseProgress) {
    this.actor = actor;
    this.handovers = handovers;
    this.caseProgress = caseProgress;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance release(String reference, Colleague officer, Form form);
  }

  @GET
  public TemplateInstance form(String account, String reference) {
    return page(account, reference, Form.EMPTY);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @FreshSecondFactor
  public Response release(String account, String reference, MultivaluedMap<String, String> sent) {
    var fields = new FormFields(Form.sent(sent));
    var reason = fields.text("reason", "The reason", "Enter how you know", REASON_CHARS);
    if (!fields.ok()) {
      var again = page(account, reference, fields.judged());
      return Response.status(400).entity(again).build();
    }
    handovers.releaseMention(account, reference, reason, actor.get());
    return Response.seeOther(URI.create("/people")).build();
  }

  private TemplateInstance page(String account, String reference, Form form) {
    caseProgress.searched(reference, actor.get());
    var shown = ReportReference.typed(reference).map(ReportReference::value).orElseThrow();
    return Templates.release(shown, handovers.officer(account), form);
  }
}
