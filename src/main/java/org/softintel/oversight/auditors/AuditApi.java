package org.softintel.oversight.auditors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Collectors;
import org.softintel.audit.trail.AuditReader;
import org.softintel.audit.trail.AuditRow;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;

/** The entries as NDJSON, newest first: {@code before} is the number of the last one shown. */
@Path("/api/v1/audit/entries")
@RolesAllowed(Role.AUDITOR)
@Produces("application/x-ndjson")
@Limited(LimitKind.SEARCH)
class AuditApi {
  private static final int PAGE_SIZE = 500;

  private final CurrentActor actor;
  private final AuditReader auditReader;

  AuditApi(CurrentActor actor, AuditReader auditReader) {
    this.actor = actor;
    this.auditReader = auditReader;
  }

  @GET
  public String entries(@Context UriInfo at) {
    var filter = new AuditQuery(at.getQueryParameters(), auditReader::accountOf).demanded();
    return auditReader.page(filter, PAGE_SIZE, actor.get()).stream()
        .map(it -> entry(it) + "\n")
        .collect(Collectors.joining());
  }

  private static ObjectNode entry(AuditRow row) {
    var entry =
        JsonNodeFactory.instance
            .objectNode()
            .put("number", row.number())
            .put("at", row.at().toString())
            .put("actor", row.who())
            .put("agency", row.agency())
            .put("act", row.act().name())
            .put("operation", row.operation().name())
            .put("purpose", row.purpose());
    row.name().ifPresent(it -> entry.put("name", it));
    row.reference().ifPresent(it -> entry.put("reference", it));
    row.detail().ifPresent(it -> entry.put("detail", it));
    row.where().address().ifPresent(it -> entry.put("address", it));
    row.where().session().ifPresent(it -> entry.put("session", it));
    row.where().request().ifPresent(it -> entry.put("request", it));
    row.outcome().ifPresent(it -> entry.put("outcome", it.name()));
    return entry;
  }
}
