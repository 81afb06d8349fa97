package org.softintel.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.status.CaseEntry;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.CaseRecord;
import org.softintel.report.status.Channel;
import org.softintel.report.status.Priority;
import org.softintel.report.status.ReportState;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.status.ReportSummary.Arrival;
import org.softintel.report.status.ReportSummary.CaseStatus;
import org.softintel.report.status.ReportSummary.Deadline;

/** Whose page is older than the report sees what is new in it, and nothing that they knew. */
class TimelineTest {
  private static final Instant NOW = Instant.parse("2026-11-28T00:40:00Z");

  /** On the code of before, each addition stood there, however old. */
  @Test
  void anAdditionIsNewOnlyIfItCameAfterThePage() {
    // An addition, a note, an addition, and two entries that were saved at once.
    var opened = opened(4, List.of("first", "second"), 2, 4, 4);

    assertThat(since(opened, 0)).containsExactly("2", "4", "4", "first", "second");
    assertThat(since(opened, 1)).containsExactly("2", "4", "4", "second");
    assertThat(since(opened, 2)).containsExactly("4", "4", "second");
    assertThat(since(opened, 3)).containsExactly("4", "4");
    assertThat(since(opened, -1)).containsExactly("2", "4", "4", "first", "second");
  }

  private static List<String> since(OpenReport opened, int version) {
    return Timeline.since(opened, version).stream().map(Timeline.Event::text).toList();
  }

  private static OpenReport opened(int version, List<String> additions, Integer... entries) {
    return new OpenReport(
        new Report(new AnsweredQuestions(Map.of()), Map.of()),
        Reporter.UNKNOWN,
        additions.stream().map(it -> new Addition(NOW, Optional.empty(), it)).toList(),
        List.of(),
        new CaseRecord(
            summary(version),
            Stream.of(entries).map(TimelineTest::note).toList(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Set.of(),
            Set.of(),
            List.of()));
  }

  private static CaseEntry note(int version) {
    return new CaseEntry(
        new UUID(0, version),
        CaseEntryKind.NOTE,
        "Note",
        Optional.empty(),
        NOW,
        version,
        Optional.of("" + version));
  }

  private static ReportSummary summary(int version) {
    return new ReportSummary(
        new UUID(0, 1),
        "SI-4K7M-2QX9",
        version,
        false,
        new Arrival(NOW, "batley-schools", Set.of(), Optional.empty(), Channel.SERVICE),
        new CaseStatus(
            ReportState.NEW,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        Priority.NOT_SET,
        Optional.empty(),
        new Deadline(DeadlineKind.FIRST_LOOK, NOW, false),
        Optional.empty());
  }
}
