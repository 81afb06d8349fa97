package org.softintel.report.totals;

import java.time.Duration;
import java.util.Optional;

/** How far a report has come, as it is counted; times in quarter-hours of working time. */
record CountedState(
    Optional<Integer> firstLook,
    Optional<Integer> decision,
    Optional<String> outcome,
    boolean leftOut) {
  static final CountedState NEW =
      new CountedState(Optional.empty(), Optional.empty(), Optional.empty(), false);

  private static final long MINUTES = 15;

  CountedState seenAfter(Duration worked) {
    return firstLook.isPresent()
        ? this
        : new CountedState(Optional.of(quarters(worked)), decision, outcome, leftOut);
  }

  /** A second closing does not change the time of the first decision. */
  CountedState decidedAfter(Duration worked, String how, boolean counts) {
    return new CountedState(
        firstLook, decision.or(() -> Optional.of(quarters(worked))), Optional.of(how), !counts);
  }

  CountedState reopened() {
    return new CountedState(firstLook, decision, Optional.empty(), false);
  }

  /** Rounds up, so that a missed promise is never shown as kept. */
  private static int quarters(Duration worked) {
    return Math.toIntExact((worked.toMinutes() + MINUTES - 1) / MINUTES);
  }
}
