package org.softintel.oversight.auditors;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.audit.trail.AuditReader;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.FreshSecondFactor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;

/** Files of the trail, for an auditor. That one is taken is an entry before it begins. */
@Path("/audit/export")
@RolesAllowed(Role.AUDITOR)
@Limited(LimitKind.EXPORT)
class ExportPages {
  private final CurrentActor actor;
  private final AuditReader auditReader;
  private final ExportRecorder exportRecorder;
  private final LogExport log;
  private final FilteredEntries chosen;

  ExportPages(
      CurrentActor actor,
      AuditReader auditReader,
      ExportRecorder exportRecorder,
      LogExport log,
      FilteredEntries chosen) {
    this.actor = actor;
    this.auditReader = auditReader;
    this.exportRecorder = exportRecorder;
    this.log = log;
    this.chosen = chosen;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance files(ExportChoice offer);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance files(@Context UriInfo at) {
    var query = query(at);
    // A filter that cannot be read offers no file.
    query.demanded();
    long size = exportRecorder.newest().map(Signed::size).orElse(0L);
    return Templates.files(new ExportChoice(size, query.words(), query.parameters()));
  }

  @GET
  @Path("log.ndjson")
  @Produces("application/x-ndjson")
  @FreshSecondFactor
  public Response lines() {
    var upTo = exportRecorder.recordLogExport("ndjson", actor.get());
    return file("log-" + upTo.size() + ".ndjson", to -> log.lines(upTo, to));
  }

  @GET
  @Path("log.tar")
  @Produces("application/x-tar")
  @FreshSecondFactor
  public Response tiles() {
    var upTo = exportRecorder.recordLogExport("tiles", actor.get());
    return file("log-" + upTo.size() + ".tar", to -> log.tiles(upTo, to));
  }

  @GET
  @Path("entries.ndjson")
  @Produces("application/x-ndjson")
  @FreshSecondFactor
  public Response chosenLines(@Context UriInfo at) {
    var filter = exportRecorder.recordEntriesExport("ndjson", query(at).demanded(), actor.get());
    return file("entries.ndjson", to -> chosen.lines(filter, to));
  }

  @GET
  @Path("entries.csv")
  @Produces("text/csv;charset=UTF-8")
  @FreshSecondFactor
  public Response csv(@Context UriInfo at) {
    var filter = exportRecorder.recordEntriesExport("csv", query(at).demanded(), actor.get());
    return file("entries.csv", to -> chosen.csv(filter, to));
  }

  private AuditQuery query(UriInfo at) {
    return new AuditQuery(at.getQueryParameters(), auditReader::accountOf);
  }

  private static Response file(String name, StreamingOutput content) {
    return Response.ok(content)
        .header("Content-Disposition", "attachment; filename=\"softintel-" + name + "\"")
        .build();
  }
}
