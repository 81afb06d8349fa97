package org.softintel.report.casework;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.deadline.Deadlines;

/** The clock of a report that runs, and the one that waits: paused, or for an answer to danger. */
@Embeddable
class DeadlineState {
  @Enumerated(EnumType.STRING)
  DeadlineKind clock = DeadlineKind.FIRST_LOOK;

  /** When the report came, or came back. */
  Instant clockFrom = Instant.EPOCH;

  Instant dueAt = Instant.EPOCH;

  @Nullable
  @Enumerated(EnumType.STRING)
  DeadlineKind pausedClock;

  /** Seconds of working time. */
  long pausedLeft;

  void begin(Instant now, Deadlines deadlines) {
    clockFrom = now;
    run(DeadlineKind.FIRST_LOOK, now, deadlines);
  }

  void review(Instant now, Deadlines deadlines) {
    run(DeadlineKind.REVIEW, now, deadlines);
  }

  private void run(DeadlineKind kind, Instant from, Deadlines deadlines) {
    clock = kind;
    dueAt = deadlines.due(kind, from);
    pausedClock = null;
  }

  boolean isPaused() {
    return pausedClock != null && clock != DeadlineKind.DANGER;
  }

  void pause(Instant now, Deadlines deadlines) {
    var paused = clock;
    pausedLeft = deadlines.left(dueAt, now).toSeconds();
    review(now, deadlines);
    pausedClock = paused;
  }

  void resume(Instant now, Deadlines deadlines) {
    clock = requireNonNull(pausedClock);
    dueAt = deadlines.resumed(now, Duration.ofSeconds(pausedLeft));
    pausedClock = null;
  }

  /** Whatever ran, or was paused, waits for the answer; a first look is due as soon. */
  void danger(Instant now, Deadlines deadlines) {
    if (clock == DeadlineKind.FIRST_LOOK || clock == DeadlineKind.DANGER) {
      return;
    }
    if (!isPaused()) {
      pausedClock = clock;
      pausedLeft = deadlines.left(dueAt, now).toSeconds();
    }
    clock = DeadlineKind.DANGER;
    dueAt = deadlines.due(clock, now);
  }

  /** What waited runs again, also what was paused; {@code next} if nothing did. */
  void dangerAnswered(DeadlineKind next, Instant now, Deadlines deadlines) {
    if (clock == DeadlineKind.DANGER) {
      if (pausedClock == null) {
        run(next, clockFrom, deadlines);
      } else {
        resume(now, deadlines);
      }
    }
  }

  /** Nobody has it any more: it neither stands still nor waits for a review. */
  void released(DeadlineKind next, Instant now, Deadlines deadlines) {
    if (isPaused()) {
      resume(now, deadlines);
    }
    if (clock == DeadlineKind.REVIEW) {
      run(next, now, deadlines);
    } else if (pausedClock == DeadlineKind.REVIEW) {
      pausedClock = next;
      pausedLeft = deadlines.left(deadlines.due(next, now), now).toSeconds();
    }
  }

  /** The next deadline is the decision, which is due that much later than the grading. */
  void graded(Deadlines deadlines) {
    var gap =
        deadlines.left(
            deadlines.due(DeadlineKind.DECISION, clockFrom),
            deadlines.due(DeadlineKind.GRADING, clockFrom));
    if (pausedClock == DeadlineKind.GRADING) {
      pausedClock = DeadlineKind.DECISION;
      pausedLeft += gap.toSeconds();
    } else if (clock == DeadlineKind.GRADING) {
      clock = DeadlineKind.DECISION;
      dueAt = deadlines.resumed(dueAt, gap);
    }
  }
}
