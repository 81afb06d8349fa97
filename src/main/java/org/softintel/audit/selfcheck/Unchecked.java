package org.softintel.audit.selfcheck;

import java.time.Duration;
import java.time.InstantSource;
import org.softintel.platform.monitoring.Alarm;
import org.softintel.platform.time.Rounds;

/** Checks that cannot be made. */
final class Unchecked {
  /** A database that is started again is back sooner. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Unchecked() {}

  /** Rounds of a check of this: whatever keeps it from being made raises an alarm. */
  static Rounds rounds(InstantSource clock, String what) {
    return new Rounds(
        clock,
        PATIENCE,
        it -> Alarm.LOG_UNCHECKED.raise("%s has not been checked for 2 minutes: %s", what, it));
  }
}
