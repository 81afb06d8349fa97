package org.softintel.oversight.auditors;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.softintel.audit.log.LogPlaces;
import org.softintel.audit.log.LogPlaces.PlacedEntry;
import org.softintel.audit.trail.AuditReader;
import org.softintel.audit.trail.AuditRow;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;

/** An auditor says why access that was noticed as unusual was justified. */
@Path("/audit/unusual/{finding}")
@RolesAllowed(Role.AUDITOR)
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.SEARCH)
class LookedIntoPages {
  private static final int MOST_CHARS = 300;

  private final CurrentActor actor;
  private final AuditReader auditReader;
  private final LogPlaces places;
  private final AccessFindings findings;

  LookedIntoPages(
      CurrentActor actor, AuditReader auditReader, LogPlaces places, AccessFindings findings) {
    this.actor = actor;
    this.auditReader = auditReader;
    this.places = places;
    this.findings = findings;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance finding(PlacedEntry placed, Form form);
  }

  @GET
  public TemplateInstance finding(@PathParam("finding") String typed) {
    return page(row(typed), Form.EMPTY);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(@PathParam("finding") String typed, MultivaluedMap<String, String> sent) {
    long row = row(typed);
    var fields = new FormFields(Form.sent(sent));
    var reason = fields.line("reason", "The reason", "Enter why it was justified", MOST_CHARS);
    if (!fields.ok()) {
      return Response.status(400).entity(page(row, fields.judged())).build();
    }
    findings.lookedInto(row, reason, actor.get());
    return Response.seeOther(URI.create("/audit/unusual")).build();
  }

  private TemplateInstance page(long row, Form form) {
    var found =
        auditReader
            .single(row, actor.get())
            .map(AuditReader.Single::entry)
            .filter(AuditRow::isUnusualAccess)
            .orElseThrow(NotFoundException::new);
    return Templates.finding(places.of(List.of(found)).get(0), form);
  }

  private static long row(String typed) {
    return AuditQuery.number(typed).orElseThrow(NotFoundException::new);
  }
}
