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

/** The stream to one open page; it holds no thread and no database connection. */
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

  /** What the page showed, and when it was made. */
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

  String session() {
    return session.mark();
  }

  /** Sends counts only when they differ from those sent before. */
  void tell(LiveCounts counts) {
    if (!counts.equals(told)) {
      told = counts;
      send(sse.newEvent("news", counts.json()));
    }
  }

  void heartbeat() {
    send(sse.newEventBuilder().comment("still here").build());
  }

  /** The page then connects anew with a fresh token. */
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
      // The next sweep finds a page that is gone.
      var unused = sink.send(event).exceptionally(gone -> null);
    }
  }
}
