package org.softintel.desk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.status.Danger;

class InboxReportTest {
  @Test
  void anAnswerIsDueNextOnlyWhilePossibleDangerWaitsForIt() {
    var report = new InboxReport();
    report.clock = DeadlineKind.FIRST_LOOK;
    assertThat(report.next()).isEqualTo(DeadlineKind.FIRST_LOOK);

    report.danger = Danger.NOTICED;
    assertThat(report.next()).isEqualTo(DeadlineKind.DANGER);

    report.danger = Danger.ANSWERED;
    report.clock = DeadlineKind.GRADING;
    assertThat(report.next()).isEqualTo(DeadlineKind.GRADING);
  }
}
