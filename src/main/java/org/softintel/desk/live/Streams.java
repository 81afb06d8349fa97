package org.softintel.desk.live;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ServiceUnavailableException;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;

/** Every page that listens to this process, oldest first. */
@ApplicationScoped
class Streams {
  private static final long SECONDS_UNTIL_ROOM = 30;

  private final LiveConfig config;
  private final Deque<Listener> open = new ConcurrentLinkedDeque<>();
  private volatile boolean stopping;
  private volatile boolean hasNew;

  Streams(LiveConfig config) {
    this.config = config;
  }

  /** Throws when there is no room. */
  synchronized void add(Listener listener) {
    if (stopping || open.size() >= config.mostStreams()) {
      throw new ServiceUnavailableException(SECONDS_UNTIL_ROOM);
    }
    var same = of(listener.viewer().subject()).toList();
    same.stream()
        .limit(Math.max(0, same.size() + 1 - config.streamsPerPerson()))
        .forEach(this::giveWay);
    open.add(listener);
    hasNew = true;
    // Before the page is told anything it learns that somebody listens.
    listener.beat();
  }

  List<Listener> all() {
    return List.copyOf(open);
  }

  /** Whether somebody began to listen since this was last asked. */
  boolean takeNew() {
    var was = hasNew;
    hasNew = false;
    return was;
  }

  void beat() {
    open.forEach(Listener::beat);
  }

  /** Those whose page is gone, taken out. */
  List<Listener> sweep(Instant now) {
    open.forEach(it -> it.endWithItsToken(now));
    var gone = open.stream().filter(Listener::isGone).toList();
    open.removeAll(gone);
    return gone;
  }

  void endSession(String mark) {
    open.stream().filter(it -> it.isOf(mark)).forEach(Listener::close);
  }

  // Before requests are waited for: a stream is a request that never ends by itself.
  void closeBeforeOthersAreWaitedFor(@Observes ShutdownDelayInitiatedEvent stop) {
    close();
  }

  void close(@Observes ShutdownEvent stop) {
    close();
  }

  private synchronized void close() {
    stopping = true;
    open.forEach(Listener::close);
  }

  private void giveWay(Listener oldest) {
    oldest.end("full");
  }

  private Stream<Listener> of(String subject) {
    return open.stream().filter(it -> !it.isGone() && it.viewer().subject().equals(subject));
  }
}
