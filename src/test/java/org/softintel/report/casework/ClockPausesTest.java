package org.softintel.report.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.softintel.report.status.CaseEntryKind;

/** When the clock of a report stood still, as its entries tell. */
class ClockPausesTest {
  private static final Instant CAME = Instant.parse("2026-11-23T09:00:00Z");

  @Test
  void aPauseLastsUntilTheClockRunsAgainOrTheReportIsClosed() {
    var entries =
        List.of(
            entry(CaseEntryKind.TAKEN, 1),
            entry(CaseEntryKind.PAUSED, 2),
            entry(CaseEntryKind.NOTE, 3),
            entry(CaseEntryKind.RESUMED, 4),
            entry(CaseEntryKind.PAUSED, 7));

    assertThat(ClockPauses.of(entries, CAME, hour(9)))
        .containsExactly(new ClockPauses(hour(2), hour(4)), new ClockPauses(hour(7), hour(9)));
  }

  @ParameterizedTest
  @EnumSource(names = {"DECIDED", "DANGER_ANSWERED"})
  void aPauseEndsWhereTheReportIsKeptOrItsDangerAnswered(CaseEntryKind end) {
    var entries = List.of(entry(CaseEntryKind.PAUSED, 2), entry(end, 3));

    assertThat(ClockPauses.of(entries, CAME, hour(9)))
        .containsExactly(new ClockPauses(hour(2), hour(3)));
  }

  @Test
  void whatWasPausedBeforeItCameBackIsNoPauseOfNow() {
    var entries = List.of(entry(CaseEntryKind.PAUSED, -5), entry(CaseEntryKind.RESUMED, -4));

    assertThat(ClockPauses.of(entries, CAME, hour(9))).isEmpty();
  }

  private static SealedEntry entry(CaseEntryKind kind, int hour) {
    var entry = new SealedEntry();
    entry.kind = kind;
    entry.writtenAt = hour(hour);
    return entry;
  }

  private static Instant hour(int hour) {
    return CAME.plusSeconds(3600L * hour);
  }
}
