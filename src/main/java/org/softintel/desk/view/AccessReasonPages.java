package org.softintel.desk.view;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.report.access.AccessReasonRules;
import org.softintel.report.access.UnusualAccess;
import org.softintel.report.access.UnusualAccessCause;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.status.ReportReference;
import org.softintel.report.store.OpeningPurpose;
import org.softintel.report.store.Reports;

/** Asks why an officer needs a report before any of it is shown. */
@Path("/triage/{reference}/reason")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.OPENING)
class AccessReasonPages {
  private static final String TO = "to";

  /** A page that lays a row of another report beside one of this. */
  private static final String BESIDE =
      "(?<other>/triage/[A-Z0-9-]{1,20})/[a-z0-9-]{1,40}/same/%s/[a-z0-9-]{1,40}";

  private final CurrentActor actor;
  private final Reports reports;
  private final CaseProgress caseProgress;
  private final UnusualAccess unusualAccess;

  AccessReasonPages(
      CurrentActor actor, Reports reports, CaseProgress caseProgress, UnusualAccess unusualAccess) {
    this.actor = actor;
    this.reports = reports;
    this.caseProgress = caseProgress;
    this.unusualAccess = unusualAccess;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance reason(
        String reference, String to, String back, List<UnusualAccessCause> causes, Form form);
  }

  /** The same for every report that they may read, whether a reason is needed or not. */
  @GET
  public Response reason(String reference, @QueryParam(TO) @DefaultValue("") String to) {
    caseProgress.searched(reference, actor.get());
    return page(200, reference, next(reference, to), Form.EMPTY);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response open(String reference, MultivaluedMap<String, String> sent) {
    var fields = new FormFields(Form.sent(sent));
    var reason = fields.value("reason");
    AccessReasonRules.fault(reason).ifPresent(it -> fields.problem("reason", it));
    if (!fields.ok()) {
      // Refused for an unknown report or another's, whatever was typed.
      caseProgress.searched(reference, actor.get());
      return page(400, reference, next(reference, fields.value(TO)), fields.judged());
    }
    reports.open(reference, OpeningPurpose.TRIAGE, Optional.of(reason), actor.get());
    return Response.seeOther(URI.create(next(reference, fields.value(TO)))).build();
  }

  private Response page(int status, String reference, String to, Form form) {
    var beside = beside(shown(reference)).matcher(to);
    var back = beside.matches() ? beside.group("other") + "/elsewhere" : "/triage";
    var page = Templates.reason(shown(reference), to, back, unusualAccess.askedFor(), form);
    return Response.status(status).entity(page).build();
  }

  private static String shown(String typed) {
    return ReportReference.typed(typed).map(ReportReference::value).orElseThrow();
  }

  // Only a page that shows this report: anybody may have written the address.
  private static String next(String reference, String to) {
    var shown = shown(reference);
    var report = "/triage/" + shown;
    return to.matches(report + "(/[A-Za-z0-9/-]{1,200})?") || beside(shown).matcher(to).matches()
        ? to
        : report;
  }

  private static Pattern beside(String shown) {
    return Pattern.compile(BESIDE.formatted(shown));
  }
}
