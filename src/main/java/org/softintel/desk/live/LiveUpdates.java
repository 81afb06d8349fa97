package org.softintel.desk.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.softintel.report.status.ReportArrived;

/**
 * The one thread that hears of changes in the database and tells every open page of this process.
 * During an outage of the database pages stay open, and are told everything afterwards.
 */
@ApplicationScoped
class LiveUpdates {
  private static final Logger LOG = Logger.getLogger(LiveUpdates.class);
  private static final Duration WAIT = Duration.ofMillis(250);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int MILLIS_TO_STOP = 3_000;

  private final DataSource database;
  private final PageStreams streams;
  private final LiveConfig config;
  private final InstantSource clock;
  private final Thread thread = new Thread(this::rounds, "live");
  private final AtomicBoolean hasArrived = new AtomicBoolean();
  private volatile boolean stopped;
  private Instant beatDue = Instant.MIN;

  LiveUpdates(DataSource database, PageStreams streams, LiveConfig config, InstantSource clock) {
    this.database = database;
    this.streams = streams;
    this.config = config;
    this.clock = clock;
  }

  void begin(@Observes StartupEvent start) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent stop) throws InterruptedException {
    stopped = true;
    thread.join(MILLIS_TO_STOP);
  }

  // Not by a trigger: transactions that notify commit one after the other.
  void arrived(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportArrived report) {
    hasArrived.set(true);
  }

  private void rounds() {
    var failed = false;
    while (!stopped) {
      try (var connection = ListenConnection.open(database)) {
        failed = false;
        tellAll(connection);
        while (!stopped) {
          round(connection);
        }
      } catch (SQLException | RuntimeException e) {
        // Once for each outage, not for each try.
        if (!failed && !stopped) {
          LOG.warnf("open pages are not told what is new: %s", e.getClass().getName());
        }
        failed = true;
        waitForTheDatabase();
      }
    }
  }

  private void round(ListenConnection connection) throws SQLException {
    if (hasArrived.getAndSet(false)) {
      connection.tell();
    }
    var change = connection.listen(WAIT);
    var gone = streams.sweep(clock.instant());
    if (gone.stream().anyMatch(it -> it.page().report().isPresent())) {
      connection.forget(gone, clock.instant());
    }
    if (heartbeat()) {
      connection.renew(streams.all(), clock.instant().plus(config.presence()));
      connection.forget(List.of(), clock.instant());
      tellAll(connection);
    } else if (streams.takeNew() || change) {
      tellAll(connection);
    }
  }

  private void tellAll(ListenConnection connection) throws SQLException {
    var listeners = streams.all();
    if (listeners.isEmpty()) {
      return;
    }
    var news = connection.counts(listeners, clock.instant());
    for (var listener : listeners) {
      var own = news.get(listener.id());
      if (own == null) {
        listener.close();
      } else {
        listener.tell(own);
      }
    }
  }

  private boolean heartbeat() {
    if (clock.instant().isBefore(beatDue)) {
      return false;
    }
    beatDue = clock.instant().plus(config.beat());
    streams.heartbeat();
    return true;
  }

  private void waitForTheDatabase() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopped = true;
    }
    streams.sweep(clock.instant());
    heartbeat();
  }
}
