package org.softintel.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.status.CaseRecord;
import org.softintel.report.status.Channel;
import org.softintel.report.status.Danger;
import org.softintel.report.status.Priority;
import org.softintel.report.status.ReportState;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.status.ReportSummary.Arrival;
import org.softintel.report.status.ReportSummary.CaseStatus;
import org.softintel.report.status.ReportSummary.Deadline;
import org.softintel.report.status.ReportSummary.PossibleDanger;

class OpenReportTest {
  private static final Instant NOW = Instant.parse("2026-11-28T00:40:00Z");

  @ParameterizedTest
  @CsvSource({
    "NEW,    ,         true",
    "TAKEN,  ,         true",
    "CLOSED, ,         false",
    "CLOSED, ANSWERED, true"
  })
  void sentencesOfDangerAreUnmarkedOnceItIsClosedWithoutAny(
      ReportState state, Danger danger, boolean isMarked) {
    assertThat(opened(state, Optional.ofNullable(danger)).isMarked()).isEqualTo(isMarked);
  }

  private static OpenReport opened(ReportState state, Optional<Danger> danger) {
    var status =
        new CaseStatus(
            state,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var summary =
        new ReportSummary(
            new UUID(0, 1),
            "SI-4K7M-2QX9",
            1,
            false,
            new Arrival(NOW, "batley-schools", Set.of(), Optional.empty(), Channel.SERVICE),
            status,
            Priority.NOT_SET,
            Optional.empty(),
            new Deadline(DeadlineKind.REVIEW, NOW, false),
            danger.map(it -> new PossibleDanger(it, 1, NOW)));
    return new OpenReport(
        new Report(new AnsweredQuestions(Map.of()), Map.of()),
        Reporter.UNKNOWN,
        List.of(),
        List.of(),
        new CaseRecord(
            summary,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Set.of(),
            Set.of(),
            List.of()));
  }
}
