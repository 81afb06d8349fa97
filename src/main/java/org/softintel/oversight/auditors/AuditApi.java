package org.softintel.oversight.auditors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Collectors;
import org.softintel.audit.trail.Finding;
import org.softintel.audit.trail.Findings;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;

/** The entries as NDJSON, newest first: {@code before} is the number of the last one shown. */
@Path("/api/v1/audit/entries")
@RolesAllowed(Role.AUDITOR)
@Produces("application/x-ndjson")
class AuditApi {
  private static final int PAGE_SIZE = 500;

  private final CurrentActor actor;
  private final Findings findings;
  private final ObjectMapper json;

  AuditApi(CurrentActor actor, Findings findings, ObjectMapper json) {
    this.actor = actor;
    this.findings = findings;
    this.json = json;
  }

  @GET
  public String entries(@Context UriInfo at) {
    var filter = new AuditQuery(at.getQueryParameters(), findings::accountOf).demanded();
    return findings.page(filter, PAGE_SIZE, actor.get()).stream()
        .map(it -> entry(it) + "\n")
        .collect(Collectors.joining());
  }

  private ObjectNode entry(Finding finding) {
    var entry =
        json.createObjectNode()
            .put("number", finding.number())
            .put("at", finding.at().toString())
            .put("actor", finding.who())
            .put("agency", finding.agency())
            .put("act", finding.act().name())
            .put("operation", finding.operation().name())
            .put("purpose", finding.purpose());
    finding.name().ifPresent(it -> entry.put("name", it));
    finding.reference().ifPresent(it -> entry.put("reference", it));
    finding.detail().ifPresent(it -> entry.put("detail", it));
    finding.where().address().ifPresent(it -> entry.put("address", it));
    finding.where().session().ifPresent(it -> entry.put("session", it));
    finding.where().request().ifPresent(it -> entry.put("request", it));
    finding.outcome().ifPresent(it -> entry.put("outcome", it.name()));
    return entry;
  }
}
