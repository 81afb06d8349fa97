package org.softintel.audit.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.softintel.audit.log.LogReader.Progress;
import org.softintel.platform.time.Rounds;

/** How the log stands as operators see it. */
@Singleton
class LogMetrics {
  private final LogReader reader;
  private final InstantSource clock;
  private final Rounds rounds =
      new Rounds(it -> Log.warnf("the log is not counted for metrics: %s", it));
  private volatile Progress progress = new Progress(0, Optional.empty(), 0, Optional.empty());

  LogMetrics(LogReader reader, MeterRegistry meters, InstantSource clock) {
    this.reader = reader;
    this.clock = clock;
    Gauge.builder("softintel.log.entries", () -> progress.size())
        .description("Entries that have a place in the audit log")
        .register(meters);
    Gauge.builder("softintel.log.waiting", () -> progress.waiting())
        .description("Entries that wait for their place in the audit log, counted up to 10,000")
        .register(meters);
    Gauge.builder("softintel.log.checkpoint.age.seconds", this::checkpointAge)
        .description(
            "How long ago the newest checkpoint was signed; it grows while nothing happens")
        .register(meters);
  }

  @Scheduled(every = "15s")
  void look() {
    rounds.run(() -> progress = reader.state());
  }

  private long checkpointAge() {
    return secondsSinceSigned(progress, clock.instant());
  }

  /** A log that was never signed is as old as the entry that has waited longest. */
  static long secondsSinceSigned(Progress progress, Instant now) {
    return progress
        .signedAt()
        .or(progress::waitingSince)
        .map(it -> Duration.between(it, now).toSeconds())
        .orElse(0L);
  }
}
