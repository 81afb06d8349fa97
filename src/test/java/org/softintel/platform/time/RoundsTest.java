package org.softintel.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private final List<String> said = new ArrayList<>();
  private final Rounds rounds = new Rounds(said::add);

  @Test
  void ofALongOutageOneFailureIsSaidAndOfTheNextOneMore() {
    fail();
    fail();
    assertThat(said).containsExactly("java.lang.IllegalStateException");

    rounds.run(() -> {});
    fail();
    assertThat(said).hasSize(2);
  }

  @Test
  void whoHasPatienceSaysItWhenRoundsFailForSoLong() {
    var now = new AtomicReference<>(Instant.EPOCH);
    var patient = new Rounds(now::get, Duration.ofMinutes(2), said::add);
    fail(patient);
    now.set(Instant.EPOCH.plusSeconds(119));
    fail(patient);
    patient.run(() -> {});
    fail(patient);
    now.set(Instant.EPOCH.plusSeconds(238));
    fail(patient);
    assertThat(said).isEmpty();

    now.set(Instant.EPOCH.plusSeconds(239));
    fail(patient);
    fail(patient);
    assertThat(said).hasSize(1);
  }

  private void fail() {
    fail(rounds);
  }

  private static void fail(Rounds rounds) {
    rounds.run(
        () -> {
          throw new IllegalStateException("words that are not said");
        });
  }
}
