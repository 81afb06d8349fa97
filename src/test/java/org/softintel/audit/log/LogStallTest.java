package org.softintel.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Somebody hears of it when the log does not move, once, and never of one that is only busy. */
class LogStallTest {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  private final LogStall logStall = new LogStall();

  @Test
  void theSameEntryWaitingForMoreThanAMinuteIsToldOnce() {
    assertThat(isTooLong(7, 0)).isFalse();
    assertThat(isTooLong(7, 60)).isFalse();
    assertThat(isTooLong(7, 61)).isTrue();
    assertThat(isTooLong(7, 3_600)).isFalse();
  }

  @Test
  void aLogThatIsBusyMovesOn() {
    for (int second = 0; second < 600; second += 50) {
      assertThat(isTooLong(second, second)).isFalse();
    }
  }

  @Test
  void theNextStandstillIsToldAgain() {
    assertThat(isTooLong(7, 0)).isFalse();
    assertThat(isTooLong(7, 90)).isTrue();
    assertThat(logStall.isTooLong(OptionalLong.empty(), NOON.plusSeconds(100))).isFalse();
    assertThat(isTooLong(8, 200)).isFalse();
    assertThat(isTooLong(8, 290)).isTrue();
  }

  private boolean isTooLong(long entry, int seconds) {
    return logStall.isTooLong(OptionalLong.of(entry), NOON.plusSeconds(seconds));
  }
}
