package org.softintel.report.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.softintel.report.status.EntryKind;

/** When the clock of a report stood still, as its entries tell. */
class PausesTest {
  private static final Instant CAME = Instant.parse("2026-11-23T09:00:00Z");

  @Test
  void aPauseLastsUntilTheClockRunsAgainOrTheReportIsClosed() {
    var entries =
        List.of(
            entry(EntryKind.TAKEN, 1),
            entry(EntryKind.PAUSED, 2),
            entry(EntryKind.NOTE, 3),
            entry(EntryKind.RESUMED, 4),
            entry(EntryKind.PAUSED, 7));

    assertThat(Pauses.of(entries, CAME, hour(9)))
        .containsExactly(new Pauses(hour(2), hour(4)), new Pauses(hour(7), hour(9)));
  }

  @Test
  void aPauseEndsWhereItIsDecidedToKeepTheReport() {
    var entries = List.of(entry(EntryKind.PAUSED, 2), entry(EntryKind.DECIDED, 3));

    assertThat(Pauses.of(entries, CAME, hour(9))).containsExactly(new Pauses(hour(2), hour(3)));
  }

  @Test
  void whatWasPausedBeforeItCameBackIsNoPauseOfNow() {
    var entries = List.of(entry(EntryKind.PAUSED, -5), entry(EntryKind.RESUMED, -4));

    assertThat(Pauses.of(entries, CAME, hour(9))).isEmpty();
  }

  private static SealedEntry entry(EntryKind kind, int hour) {
    var entry = new SealedEntry();
    entry.kind = kind;
    entry.writtenAt = hour(hour);
    return entry;
  }

  private static Instant hour(int hour) {
    return CAME.plusSeconds(3600L * hour);
  }
}
