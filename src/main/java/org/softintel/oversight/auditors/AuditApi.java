package org.softintel.oversight.auditors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Collectors;
import org.softintel.audit.log.LogPlaces;
import org.softintel.audit.log.LogPlaces.PlacedEntry;
import org.softintel.audit.trail.AuditReader;
import org.softintel.audit.trail.EntryFilter;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;

/**
 * The entries as NDJSON, newest first. The next page is {@code before} the number of the last one
 * shown, or {@code before-row} its row if it has no number.
 */
@Path("/api/v1/audit/entries")
@RolesAllowed(Role.AUDITOR)
@Produces("application/x-ndjson")
@Limited(LimitKind.SEARCH)
class AuditApi {
  private static final int PAGE_SIZE = 500;

  private final CurrentActor actor;
  private final AuditReader auditReader;
  private final LogPlaces places;
  private final ProvenEntries proven;

  AuditApi(CurrentActor actor, AuditReader auditReader, LogPlaces places, ProvenEntries proven) {
    this.actor = actor;
    this.auditReader = auditReader;
    this.places = places;
    this.proven = proven;
  }

  @GET
  public String entries(@Context UriInfo at) {
    var filter = filter(at.getQueryParameters());
    return places.of(auditReader.page(filter, PAGE_SIZE, actor.get())).stream()
        .map(it -> entry(it) + "\n")
        .collect(Collectors.joining());
  }

  /** By its row. Not found while the log does not hold it, which the entry itself says. */
  @GET
  @Path("{number}/proof")
  @Produces(ProvenEntries.FILE_TYPE)
  public Response proof(@PathParam("number") String typed) {
    return AuditQuery.number(typed)
        .flatMap(it -> proven.take(it, actor.get()))
        .map(ProvenEntries::file)
        .orElseThrow(NotFoundException::new);
  }

  private EntryFilter filter(MultivaluedMap<String, String> sent) {
    var row = sent.getFirst("before-row");
    if (row != null) {
      var byRow = new MultivaluedHashMap<>(sent);
      byRow.putSingle("before", row);
      return new AuditQuery(byRow, auditReader::accountOf).demanded();
    }
    var filter = new AuditQuery(sent, auditReader::accountOf).demanded();
    return filter.olderThan(places.rowFrom(filter.before()).orElse(Long.MAX_VALUE));
  }

  private static ObjectNode entry(PlacedEntry placed) {
    var row = placed.entry();
    var entry =
        JsonNodeFactory.instance
            .objectNode()
            .put("row", row.row())
            .put("log", placed.inLog().code())
            .put("at", row.at().toString())
            .put("actor", row.who())
            .put("agency", row.agency())
            .put("purpose", row.purpose())
            .put("why", EntryPurpose.why(row));
    row.act().ifPresent(it -> entry.put("act", it.name()));
    row.operation().ifPresent(it -> entry.put("operation", it.name()));
    placed.place().ifPresent(it -> entry.put("number", it));
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
