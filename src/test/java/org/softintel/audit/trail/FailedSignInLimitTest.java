package org.softintel.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FailedSignInLimitTest {
  @Test
  void cannotFillTheTrailAndAreWrittenAgainAMinuteLater() {
    var now = new AtomicLong(1_000_000);
    var strangers = new FailedSignInLimit(() -> Instant.ofEpochSecond(now.get()));
    for (int i = 0; i < FailedSignInLimit.MOST_IN_A_MINUTE; i++) {
      assertThat(strangers.allows()).isTrue();
    }
    assertThat(strangers.allows()).isFalse();

    now.addAndGet(61);

    assertThat(strangers.allows()).isTrue();
  }
}
