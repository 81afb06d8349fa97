package org.softintel.desk.live;

import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;

/** The stream that an open page of the desk listens to. */
@Path("/triage/live")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
class LivePages {
  private final CurrentActor actor;
  private final PageStreams streams;
  private final Viewers viewers;
  private final InstantSource clock;

  LivePages(CurrentActor actor, PageStreams streams, Viewers viewers, InstantSource clock) {
    this.actor = actor;
    this.streams = streams;
    this.viewers = viewers;
    this.clock = clock;
  }

  /**
   * Keeps the answer open for as long as the page listens and its token is good.
   *
   * @param since when the page was made, in milliseconds of the epoch
   * @param reference the report that the page shows, if it shows one, in its {@code version}
   */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void listen(
      @QueryParam("since") @DefaultValue("0") long since,
      @QueryParam("report") @Nullable String reference,
      @QueryParam("version") @DefaultValue("0") int version,
      @Context SseEventSink sink,
      @Context Sse sse,
      @Context HttpServerResponse answer) {
    // By default nginx keeps what it is sent until there is more of it.
    answer.putHeader("X-Accel-Buffering", "no");
    var me = actor.get();
    var report = Optional.ofNullable(reference).map(it -> viewers.known(it, me));
    var page = new PageStream.Page(made(since), report, version);
    var listener = new PageStream(me, actor.session(), page, sink, sse);
    viewers.arrived(listener);
    streams.add(listener);
  }

  // A time after now, or too early for the database, is no time at which a page was made.
  private Instant made(long since) {
    var now = clock.instant();
    return since <= 0 || since > now.toEpochMilli() ? now : Instant.ofEpochMilli(since);
  }
}
