package org.softintel.audit.trail;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Nobody who has not signed in may fill the trail. */
@Singleton
class FailedSignInLimit {
  static final int MOST_IN_A_MINUTE = 60;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final InstantSource clock;
  private Instant window = Instant.EPOCH;
  private int seen;

  FailedSignInLimit(InstantSource clock) {
    this.clock = clock;
  }

  synchronized boolean allows() {
    var now = clock.instant();
    if (window.plus(WINDOW).isBefore(now)) {
      window = now;
      seen = 0;
    }
    seen++;
    if (seen == MOST_IN_A_MINUTE + 1) {
      Log.warnf("more than %d failed sign-ins in a minute: not in the trail", MOST_IN_A_MINUTE);
    }
    return seen <= MOST_IN_A_MINUTE;
  }
}
