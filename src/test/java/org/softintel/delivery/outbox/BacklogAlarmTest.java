package org.softintel.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BacklogAlarmTest {
  private final BacklogAlarm backlogAlarm = new BacklogAlarm();

  @Test
  void eachStepIsToldOnce() {
    assertThat(backlogAlarm.broken(Duration.ofMinutes(14))).isEmpty();
    assertThat(backlogAlarm.broken(Duration.ofMinutes(15))).contains(Duration.ofMinutes(15));
    assertThat(backlogAlarm.broken(Duration.ofMinutes(59))).isEmpty();
    assertThat(backlogAlarm.broken(Duration.ofMinutes(60))).contains(Duration.ofHours(1));
    assertThat(backlogAlarm.broken(Duration.ofHours(3))).isEmpty();
  }

  @Test
  void aNewSilenceIsToldAgain() {
    backlogAlarm.broken(Duration.ofHours(1));
    assertThat(backlogAlarm.broken(Duration.ZERO)).isEmpty();
    assertThat(backlogAlarm.broken(Duration.ofMinutes(20))).contains(Duration.ofMinutes(15));
  }

  @Test
  void whoLooksLateIsToldTheLongestStep() {
    assertThat(backlogAlarm.broken(Duration.ofDays(1))).contains(Duration.ofHours(4));
  }
}
