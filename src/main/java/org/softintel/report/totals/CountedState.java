package org.softintel.report.totals;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a report has come, as it is counted; times in quarter-hours, {@code lived} those that
 * passed by the clock on the wall.
 */
@Embeddable
record CountedState(
    @Nullable Integer firstLook,
    @Nullable Integer firstLookLived,
    @Nullable Integer decision,
    @Nullable Integer decisionLived,
    @Nullable String outcome,
    @Nullable String officer,
    boolean leftOut) {
  static final CountedState NEW = new CountedState(null, null, null, null, null, null, false);

  private static final long MINUTES = 15;

  CountedState seenAfter(TimeTaken took) {
    return firstLook != null
        ? this
        : new CountedState(
            quarters(took.worked()),
            quarters(took.elapsed()),
            decision,
            decisionLived,
            outcome,
            officer,
            leftOut);
  }

  /** It stays open, and is counted apart from those that nobody has looked into. */
  CountedState developed(String how) {
    return ended(how, null, false);
  }

  /** A second closing does not change the time of the first decision. */
  CountedState decidedAfter(TimeTaken took, String how, @Nullable String by, boolean counts) {
    var first =
        decision != null
            ? this
            : new CountedState(
                firstLook,
                firstLookLived,
                quarters(took.worked()),
                quarters(took.elapsed()),
                outcome,
                officer,
                leftOut);
    return first.ended(how, by, !counts);
  }

  CountedState reopened() {
    return ended(null, null, false);
  }

  private CountedState ended(@Nullable String how, @Nullable String by, boolean isLeftOut) {
    return new CountedState(firstLook, firstLookLived, decision, decisionLived, how, by, isLeftOut);
  }

  /** Rounds up, so that a missed promise is never shown as kept. */
  private static int quarters(Duration time) {
    return Math.toIntExact((time.toMinutes() + MINUTES - 1) / MINUTES);
  }
}
