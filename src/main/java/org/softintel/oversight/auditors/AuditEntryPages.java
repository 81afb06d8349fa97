package org.softintel.oversight.auditors;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.softintel.audit.trail.AccessReasons;
import org.softintel.audit.trail.AuditReader;
import org.softintel.audit.trail.AuditReader.Single;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;

/** One entry with all that it holds, and what its reader wrote when they were asked why. */
@Path("/audit/entries/{number}")
@RolesAllowed(Role.AUDITOR)
@Produces(MediaType.TEXT_HTML)
class AuditEntryPages {
  private final CurrentActor actor;
  private final AuditReader auditReader;
  private final AccessReasons reasons;

  AuditEntryPages(CurrentActor actor, AuditReader auditReader, AccessReasons reasons) {
    this.actor = actor;
    this.auditReader = auditReader;
    this.reasons = reasons;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance entry(Single single, Optional<String> reason);
  }

  @GET
  public TemplateInstance entry(@PathParam("number") String typed) {
    var single =
        AuditQuery.number(typed)
            .flatMap(it -> auditReader.single(it, actor.get()))
            .orElseThrow(NotFoundException::new);
    return Templates.entry(single, reason(single));
  }

  private Optional<String> reason(Single single) {
    return single
        .reason()
        .flatMap(it -> single.entry().reference().flatMap(report -> reasons.words(report, it)));
  }
}
