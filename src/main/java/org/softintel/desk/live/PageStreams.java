package org.softintel.desk.live;

import static java.util.stream.Collectors.toSet;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ServiceUnavailableException;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;

/** Every open stream of this process, oldest first. */
@ApplicationScoped
class PageStreams {
  private static final long SECONDS_UNTIL_ROOM = 30;

  private final LiveConfig config;
  private final Deque<PageStream> open = new ConcurrentLinkedDeque<>();
  private volatile boolean stopping;
  private volatile boolean hasNew;

  PageStreams(LiveConfig config) {
    this.config = config;
  }

  /** Throws when there is no room. */
  synchronized void add(PageStream pageStream) {
    if (stopping || open.size() >= config.mostStreams()) {
      throw new ServiceUnavailableException(SECONDS_UNTIL_ROOM);
    }
    var same = of(pageStream.viewer().subject()).toList();
    same.stream()
        .limit(Math.max(0, same.size() + 1 - config.streamsPerPerson()))
        .forEach(oldest -> oldest.end("full"));
    open.add(pageStream);
    hasNew = true;
    // Tells the page at once that it is connected.
    pageStream.heartbeat();
  }

  List<PageStream> all() {
    return List.copyOf(open);
  }

  /** Whether a stream was added since the last call. */
  boolean takeNew() {
    var was = hasNew;
    hasNew = false;
    return was;
  }

  void heartbeat() {
    open.forEach(PageStream::heartbeat);
  }

  /** Removes the streams whose page is gone and returns them. */
  List<PageStream> sweep(Instant now) {
    open.forEach(it -> it.endWhenTokenExpires(now));
    var gone = open.stream().filter(PageStream::isGone).toList();
    open.removeAll(gone);
    return gone;
  }

  Set<String> sessions() {
    return open.stream().map(PageStream::session).collect(toSet());
  }

  void endSessions(Set<String> marks) {
    open.stream().filter(it -> marks.contains(it.session())).forEach(PageStream::close);
  }

  // Before the shutdown waits for open requests: a stream never ends by itself.
  void closeFirst(@Observes ShutdownDelayInitiatedEvent stop) {
    close();
  }

  void close(@Observes ShutdownEvent stop) {
    close();
  }

  private synchronized void close() {
    stopping = true;
    open.forEach(PageStream::close);
  }

  private Stream<PageStream> of(String subject) {
    return open.stream().filter(it -> !it.isGone() && it.viewer().subject().equals(subject));
  }
}
