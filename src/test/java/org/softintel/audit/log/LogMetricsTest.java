package org.softintel.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.softintel.audit.log.LogReader.Progress;

/** An alert compares the age of the newest checkpoint with what waits. */
class LogMetricsTest {
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

  private static long age(Progress progress) {
    return LogMetrics.secondsSinceSigned(progress, NOW);
  }

  private static Optional<Instant> ago(long seconds) {
    return Optional.of(NOW.minus(Duration.ofSeconds(seconds)));
  }
}
