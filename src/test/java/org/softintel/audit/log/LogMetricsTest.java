package org.softintel.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.audit.log.LogReader.Progress;
import org.softintel.audit.trail.GivenTrail;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;

/** An alert compares the age of the newest checkpoint with what waits. */
class LogMetricsTest {
  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();

  private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

  @Test
  void theAgeIsThatOfTheNewestCheckpoint() {
    assertThat(age(new Progress(7, ago(3), 2, ago(9)))).isEqualTo(3);
    assertThat(age(new Progress(7, ago(3), 0, Optional.empty()))).isEqualTo(3);
  }

  /** Otherwise nobody would hear of a log that has stood still from its first entry. */
  @Test
  void aLogThatWasNeverSignedIsAsOldAsWhatWaits() {
    assertThat(age(new Progress(0, Optional.empty(), 2, ago(900)))).isEqualTo(900);
    assertThat(age(new Progress(0, Optional.empty(), 0, Optional.empty()))).isZero();
  }

  @Test
  void entriesWithAPlaceAndThoseThatWaitAreCounted(@TempDir Path folder) throws Exception {
    var sql = new Sql(POSTGRES.database());
    var log = new GivenSignedLog(sql, folder);
    var trail = new GivenTrail(sql);
    var meters = new SimpleMeterRegistry();
    var metrics = new LogMetrics(log.reader(), meters, InstantSource.fixed(NOW));
    trail.sendReport();
    trail.openReport();
    log.sequence(NOW.minusSeconds(40));
    for (int i = 0; i < 3; i++) {
      trail.openReport();
    }

    metrics.look();

    assertThat(value(meters, "entries")).isEqualTo(2);
    assertThat(value(meters, "waiting")).isEqualTo(3);
    assertThat(value(meters, "checkpoint.age.seconds")).isEqualTo(40);

    log.sequence(NOW);
    metrics.look();

    assertThat(value(meters, "entries")).isEqualTo(5);
    assertThat(value(meters, "waiting")).isZero();
    assertThat(value(meters, "checkpoint.age.seconds")).isZero();
  }

  private static double value(MeterRegistry meters, String name) {
    return meters.get("softintel.log." + name).gauge().value();
  }

  private static long age(Progress progress) {
    return LogMetrics.secondsSinceSigned(progress, NOW);
  }

  private static Optional<Instant> ago(long seconds) {
    return Optional.of(NOW.minus(Duration.ofSeconds(seconds)));
  }
}
