package org.softintel.desk.live;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.CurrentSession;

/** One open page that listens; the stream holds no thread and no connection to the database. */
final class PageStream {
  private final UUID id = UUID.randomUUID();
  private final Actor viewer;
  private final CurrentSession session;
  private final Page page;
  private final SseEventSink sink;
  private final Sse sse;
  private volatile @Nullable LiveCounts told;

  PageStream(Actor viewer, CurrentSession session, Page page, SseEventSink sink, Sse sse) {
    this.viewer = viewer;
    this.session = session;
    this.page = page;
    this.sink = sink;
    this.sse = sse;
  }

  /** What the page showed when it was made: all that came since is news. */
  record Page(Instant since, Optional<UUID> report, int version) {}

  UUID id() {
    return id;
  }

  Actor viewer() {
    return viewer;
  }

  Page page() {
    return page;
  }

  boolean isGone() {
    return sink.isClosed();
  }

  boolean isOf(String sessionMark) {
    return session.mark().equals(sessionMark);
  }

  /** Says it only when it differs from what was said before. */
  void tell(LiveCounts counts) {
    if (!counts.equals(told)) {
      told = counts;
      send(sse.newEvent("news", counts.json()));
    }
  }

  void heartbeat() {
    send(sse.newEventBuilder().comment("still here").build());
  }

  /** The session must be asked after again: whoever is still there comes back. */
  void endWhenTokenExpires(Instant now) {
    if (!now.isBefore(session.until())) {
      end("rest");
    }
  }

  void end(String why) {
    send(sse.newEvent(why, "{}"));
    close();
  }

  void close() {
    sink.close();
  }

  private void send(OutboundSseEvent event) {
    if (!sink.isClosed()) {
      // Somebody who is gone is found by the next sweep.
      var unused = sink.send(event).exceptionally(gone -> null);
    }
  }
}
