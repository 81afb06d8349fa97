package org.softintel.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SilenceTest {
  private final Silence silence = new Silence();

  @Test
  void eachStepIsToldOnce() {
    assertThat(silence.broken(Duration.ofMinutes(14))).isEmpty();
    assertThat(silence.broken(Duration.ofMinutes(15))).contains(Duration.ofMinutes(15));
    assertThat(silence.broken(Duration.ofMinutes(59))).isEmpty();
    assertThat(silence.broken(Duration.ofMinutes(60))).contains(Duration.ofHours(1));
    assertThat(silence.broken(Duration.ofHours(3))).isEmpty();
  }

  @Test
  void aNewSilenceIsToldAgain() {
    silence.broken(Duration.ofHours(1));
    assertThat(silence.broken(Duration.ZERO)).isEmpty();
    assertThat(silence.broken(Duration.ofMinutes(20))).contains(Duration.ofMinutes(15));
  }

  @Test
  void whoLooksLateIsToldTheLongestStep() {
    assertThat(silence.broken(Duration.ofDays(1))).contains(Duration.ofHours(4));
  }
}
