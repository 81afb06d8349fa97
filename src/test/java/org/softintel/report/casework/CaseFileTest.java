package org.softintel.report.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softintel.report.deadline.Deadlines;
import org.softintel.report.deadline.GivenDeadlines;
import org.softintel.report.status.Danger;

/** How strong the possible danger of a report is. */
class CaseFileTest {
  private static final Deadlines DEADLINES = GivenDeadlines.byDefault();
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

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
}
