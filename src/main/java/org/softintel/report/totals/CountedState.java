package org.softintel.report.totals;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How far a report has come, as it is counted; times in quarter-hours of working time. */
@Embeddable
record CountedState(
    @Nullable Integer firstLook,
    @Nullable Integer decision,
    @Nullable String outcome,
    boolean leftOut) {
  static final CountedState NEW = new CountedState(null, null, null, false);

  private static final long MINUTES = 15;

  CountedState seenAfter(Duration worked) {
    return new CountedState(
        firstLook == null ? quarters(worked) : firstLook, decision, outcome, leftOut);
  }

  /** A second closing does not change the time of the first decision. */
  CountedState decidedAfter(Duration worked, String how, boolean counts) {
    return new CountedState(
        firstLook, decision == null ? quarters(worked) : decision, how, !counts);
  }

  CountedState reopened() {
    return new CountedState(firstLook, decision, null, false);
  }

  /** Rounds up, so that a missed promise is never shown as kept. */
  private static int quarters(Duration worked) {
    return Math.toIntExact((worked.toMinutes() + MINUTES - 1) / MINUTES);
  }
}
