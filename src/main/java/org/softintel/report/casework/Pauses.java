package org.softintel.report.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.report.status.EntryKind;

/** When the clock of a report stood still. */
record Pauses(Instant from, Instant until) {
  /**
   * Of entries in the order of their making; a clock that nobody started again stands still, unless
   * it was decided meanwhile to keep the report: from then on the clock of its review runs.
   */
  static Stream<Pauses> of(List<SealedEntry> entries, Instant from, Instant until) {
    var pauses = new ArrayList<Pauses>();
    @Nullable Instant since = null;
    for (var entry : entries) {
      if (entry.writtenAt.isBefore(from)) {
        continue;
      }
      if (entry.kind == EntryKind.PAUSED) {
        since = entry.writtenAt;
      } else if (isEnd(entry.kind) && since != null) {
        pauses.add(new Pauses(since, entry.writtenAt));
        since = null;
      }
    }
    if (since != null) {
      pauses.add(new Pauses(since, until));
    }
    return pauses.stream();
  }

  private static boolean isEnd(EntryKind kind) {
    return kind == EntryKind.RESUMED || kind == EntryKind.DECIDED;
  }
}
