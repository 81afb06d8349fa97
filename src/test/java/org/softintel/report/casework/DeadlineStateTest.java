package org.softintel.report.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.deadline.Deadlines;
import org.softintel.report.deadline.GivenDeadlines;

/** Which clock of a report runs, and which one waits. */
class DeadlineStateTest {
  private static final Deadlines DEADLINES = GivenDeadlines.byDefault();

  /** A Monday morning; the first look is due at two. */
  private static final Instant CAME = Instant.parse("2026-11-23T10:00:00Z");

  private static final Instant LATER = Instant.parse("2026-11-23T13:00:00Z");
  private static final Instant ANSWERED = Instant.parse("2026-11-23T14:00:00Z");

  private final DeadlineState clocks = new DeadlineState();

  @BeforeEach
  void itWasOpened() {
    clocks.begin(CAME, DEADLINES);
    clocks.clock = DeadlineKind.GRADING;
    clocks.dueAt = DEADLINES.due(DeadlineKind.GRADING, CAME);
  }

  @Test
  void dangerThatComesLaterIsDueAsIfItHadComeThen() {
    clocks.danger(LATER, DEADLINES);

    runs(DeadlineKind.DANGER, DEADLINES.due(DeadlineKind.FIRST_LOOK, LATER));
    // More of it makes nothing later.
    clocks.danger(ANSWERED, DEADLINES);
    runs(DeadlineKind.DANGER, DEADLINES.due(DeadlineKind.FIRST_LOOK, LATER));
  }

  @Test
  void aFirstLookIsDueAsSoonAsBefore() {
    clocks.begin(CAME, DEADLINES);

    clocks.danger(LATER, DEADLINES);

    runs(DeadlineKind.FIRST_LOOK, DEADLINES.due(DeadlineKind.FIRST_LOOK, CAME));
  }

  @Test
  void whatWaitedMeanwhileHasTheTimeThatItHad() {
    var left = DEADLINES.left(clocks.dueAt, LATER);

    clocks.danger(LATER, DEADLINES);
    clocks.dangerAnswered(DeadlineKind.GRADING, ANSWERED, DEADLINES);

    runs(DeadlineKind.GRADING, DEADLINES.resumed(ANSWERED, left));
  }

  @Test
  void dangerEndsAPause() {
    clocks.pause(CAME, DEADLINES);
    assertThat(clocks.isPaused()).isTrue();

    clocks.danger(LATER, DEADLINES);

    runs(DeadlineKind.DANGER, DEADLINES.due(DeadlineKind.DANGER, LATER));
    clocks.graded(DEADLINES);
    clocks.dangerAnswered(DeadlineKind.DECISION, ANSWERED, DEADLINES);
    var left = DEADLINES.left(DEADLINES.due(DeadlineKind.DECISION, CAME), CAME);
    runs(DeadlineKind.DECISION, DEADLINES.resumed(ANSWERED, left));
  }

  @Test
  void aReviewComesAfterTheAnswerToo() {
    clocks.review(CAME, DEADLINES);

    clocks.danger(LATER, DEADLINES);
    clocks.graded(DEADLINES);
    clocks.dangerAnswered(DeadlineKind.DECISION, ANSWERED, DEADLINES);

    assertThat(clocks.clock).isEqualTo(DeadlineKind.REVIEW);
  }

  @Test
  void whatNobodyHasRunsAgain() {
    clocks.pause(LATER, DEADLINES);
    clocks.released(DeadlineKind.GRADING, LATER, DEADLINES);
    runs(DeadlineKind.GRADING, DEADLINES.due(DeadlineKind.GRADING, CAME));

    clocks.review(CAME, DEADLINES);
    clocks.released(DeadlineKind.DECISION, LATER, DEADLINES);
    runs(DeadlineKind.DECISION, DEADLINES.due(DeadlineKind.DECISION, LATER));
  }

  @Test
  void whatNobodyHasIsDecidedAfterTheAnswerToo() {
    clocks.review(CAME, DEADLINES);
    clocks.danger(LATER, DEADLINES);

    clocks.released(DeadlineKind.DECISION, LATER, DEADLINES);
    runs(DeadlineKind.DANGER, DEADLINES.due(DeadlineKind.DANGER, LATER));
    clocks.dangerAnswered(DeadlineKind.DECISION, LATER, DEADLINES);

    runs(DeadlineKind.DECISION, DEADLINES.due(DeadlineKind.DECISION, LATER));
  }

  private void runs(DeadlineKind clock, Instant due) {
    assertThat(clocks.clock).isEqualTo(clock);
    assertThat(clocks.dueAt).isEqualTo(due);
    assertThat(clocks.isPaused()).isFalse();
  }
}
