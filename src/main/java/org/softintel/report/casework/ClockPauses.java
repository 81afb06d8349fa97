package org.softintel.report.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.report.status.CaseEntryKind;

/** A time in which the clock of a report stood still. */
record ClockPauses(Instant from, Instant until) {
  /**
   * Reads the pauses from entries, oldest first. A pause that nobody ended lasts until now, until a
   * decision kept the report open, so that the clock of its review runs, or until possible danger
   * was answered, which had ended it.
   */
  static Stream<ClockPauses> of(List<SealedEntry> entries, Instant from, Instant until) {
    var pauses = new ArrayList<ClockPauses>();
    @Nullable Instant since = null;
    for (var entry : entries) {
      if (entry.writtenAt.isBefore(from)) {
        continue;
      }
      if (entry.kind == CaseEntryKind.PAUSED) {
        since = entry.writtenAt;
      } else if (isEnd(entry.kind) && since != null) {
        pauses.add(new ClockPauses(since, entry.writtenAt));
        since = null;
      }
    }
    if (since != null) {
      pauses.add(new ClockPauses(since, until));
    }
    return pauses.stream();
  }

  private static boolean isEnd(CaseEntryKind kind) {
    return switch (kind) {
      case RESUMED, DECIDED, DANGER_ANSWERED -> true;
      default -> false;
    };
  }
}
