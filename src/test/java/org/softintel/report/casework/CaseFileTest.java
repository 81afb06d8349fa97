package org.softintel.report.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softintel.report.deadline.Deadlines;
import org.softintel.report.deadline.GivenDeadlines;
import org.softintel.report.status.Danger;

/** How strong the possible danger of a report is, and since when it waits. */
class CaseFileTest {
  private static final Deadlines DEADLINES = GivenDeadlines.byDefault();
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Instant LATEST = LATER.plusSeconds(60);

  private final CaseFile report = new CaseFile();

  @BeforeEach
  void itCame() {
    report.clocks = new DeadlineState();
    report.clocks.begin(NOW, DEADLINES);
    report.dangerStrength = Danger.WEAKEST;
  }

  @Test
  void strongerDangerRaisesItAndWeakerDoesNotLowerIt() {
    report.danger(2, NOW, DEADLINES);
    assertThat(report.dangerStrength).isEqualTo(2);

    report.danger(Danger.STRONGEST, NOW, DEADLINES);
    report.danger(Danger.WEAKEST, NOW, DEADLINES);

    assertThat(report.dangerStrength).isEqualTo(Danger.STRONGEST);
  }

  @Test
  void onceItIsAnsweredWhatComesLaterCountsAlone() {
    report.danger(Danger.STRONGEST, NOW, DEADLINES);

    report.dangerAnswered(NOW, DEADLINES);
    report.danger(2, NOW, DEADLINES);

    assertThat(report.dangerStrength).isEqualTo(2);
  }

  /** On the code of before, each addition began the call-out list anew, or ended it by day. */
  @Test
  void whatNobodyHasOpenedWaitsSinceItWasNoticed() {
    report.danger(Danger.WEAKEST, NOW, DEADLINES);
    report.dangerToldAt = NOW;

    report.danger(Danger.STRONGEST, LATER, DEADLINES);

    assertThat(report.dangerAt).isEqualTo(NOW);
    assertThat(report.dangerToldAt).isEqualTo(NOW);
    assertThat(report.dangerStrength).isEqualTo(Danger.STRONGEST);
  }

  @Test
  void onceItIsOpenedOrAnsweredItIsNoticedAnew() {
    report.danger(Danger.WEAKEST, NOW, DEADLINES);
    report.dangerSeenAt = NOW;
    report.dangerToldAt = NOW;

    report.danger(Danger.WEAKEST, LATER, DEADLINES);

    assertThat(report.dangerAt).isEqualTo(LATER);
    assertThat(report.dangerSeenAt).isNull();
    assertThat(report.dangerToldAt).isNull();

    report.dangerAnswered(LATER, DEADLINES);
    report.danger(Danger.WEAKEST, LATEST, DEADLINES);

    assertThat(report.dangerAt).isEqualTo(LATEST);
  }
}
