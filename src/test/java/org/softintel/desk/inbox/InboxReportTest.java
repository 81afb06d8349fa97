package org.softintel.desk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.status.Danger;

class InboxReportTest {
  @Test
  void anAnswerIsDueNextOnlyWhilePossibleDangerWaitsForIt() {
    assertThat(InboxReport.next(null, DeadlineKind.FIRST_LOOK)).isEqualTo(DeadlineKind.FIRST_LOOK);
    assertThat(InboxReport.next(Danger.NOTICED, DeadlineKind.FIRST_LOOK))
        .isEqualTo(DeadlineKind.DANGER);
    assertThat(InboxReport.next(Danger.ANSWERED, DeadlineKind.GRADING))
        .isEqualTo(DeadlineKind.GRADING);
  }
}
