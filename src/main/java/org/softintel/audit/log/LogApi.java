package org.softintel.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;

/** The log as C2SP tlog-tiles has it: a checkpoint, tiles of hashes, bundles of entries. */
@Path("/audit/log")
@RolesAllowed(Role.AUDITOR)
@Limited(LimitKind.LOG_COPY)
class LogApi {
  private final WitnessedCheckpoints checkpoints;
  private final LogReader log;
  private final CurrentActor actor;

  LogApi(WitnessedCheckpoints checkpoints, LogReader log, CurrentActor actor) {
    this.checkpoints = checkpoints;
    this.log = log;
    this.actor = actor;
  }

  @GET
  @Path("checkpoint")
  @Produces(MediaType.TEXT_PLAIN + ";charset=utf-8")
  public byte[] checkpoint(@QueryParam("witnessed") boolean witnessed) {
    var asked = witnessed ? checkpoints.newestWitnessed() : checkpoints.newest();
    return asked.orElseThrow(NotFoundException::new).note().getBytes(UTF_8);
  }

  @GET
  @Path("tile/entries/{name:.+}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public byte[] entries(@PathParam("name") String name) {
    return TileName.parse(name)
        .flatMap(it -> log.bundle(it, actor.get()))
        .orElseThrow(NotFoundException::new);
  }

  @GET
  @Path("tile/{level:[0-9]|[1-5][0-9]|6[0-3]}/{name:.+}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public byte[] hashes(@PathParam("level") int level, @PathParam("name") String name) {
    return TileName.parse(name)
        .flatMap(it -> log.hashes(level, it.index(), it.width()))
        .orElseThrow(NotFoundException::new);
  }
}
