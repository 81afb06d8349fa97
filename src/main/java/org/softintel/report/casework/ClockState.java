package org.softintel.report.casework;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.softintel.report.deadline.Clock;
import org.softintel.report.deadline.Deadlines;

/** Which clock of a report runs, and which one waits. */
@Embeddable
class ClockState {
  @Enumerated(EnumType.STRING)
  Clock clock = Clock.FIRST_LOOK;

  /** When the report came, or came back. */
  Instant clockFrom = Instant.EPOCH;

  Instant dueAt = Instant.EPOCH;

  @Nullable
  @Enumerated(EnumType.STRING)
  Clock pausedClock;

  /** Seconds of working time. */
  long pausedLeft;

  ClockState() {}

  void begin(Instant now, Deadlines deadlines) {
    clockFrom = now;
    clock = Clock.FIRST_LOOK;
    dueAt = deadlines.due(Clock.FIRST_LOOK, now);
    pausedClock = null;
  }

  /** It was decided, and is kept open. */
  void review(Instant now, Deadlines deadlines) {
    clock = Clock.REVIEW;
    dueAt = deadlines.due(Clock.REVIEW, now);
    pausedClock = null;
  }

  boolean isPaused() {
    return pausedClock != null;
  }

  void pause(Instant now, Deadlines deadlines) {
    pausedClock = clock;
    pausedLeft = deadlines.left(dueAt, now).toSeconds();
    clock = Clock.REVIEW;
    dueAt = deadlines.due(Clock.REVIEW, now);
  }

  void resume(Instant now, Deadlines deadlines) {
    clock = requireNonNull(pausedClock);
    dueAt = deadlines.resumed(now, Duration.ofSeconds(pausedLeft));
    pausedClock = null;
  }

  /** What is graded is to be decided, so much later as that is due after grading. */
  void graded(Deadlines deadlines) {
    var gap =
        deadlines.left(
            deadlines.due(Clock.DECISION, clockFrom), deadlines.due(Clock.GRADING, clockFrom));
    if (isPaused() && pausedClock != Clock.DECISION) {
      pausedClock = Clock.DECISION;
      pausedLeft += gap.toSeconds();
    } else if (clock == Clock.GRADING) {
      clock = Clock.DECISION;
      dueAt = deadlines.resumed(dueAt, gap);
    }
  }
}
