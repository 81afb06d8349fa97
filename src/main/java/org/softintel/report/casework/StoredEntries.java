package org.softintel.report.casework;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.softintel.report.access.ReportStamps;

/** Keeps and finds what the team added to reports, each entry with its stamp. */
@Singleton
class StoredEntries {
  private final ReportStamps stamps;

  StoredEntries(ReportStamps stamps) {
    this.stamps = stamps;
  }

  void keep(SealedEntry entry) {
    entry.stamp = stamps.of(entry.stamped());
    entry.persist();
  }

  /**
   * Oldest first. Leaves out what the service did not write: it may have come since the report was
   * checked, or the report is only passed on the way to another.
   */
  List<SealedEntry> of(UUID report) {
    return SealedEntry.of(report).stream()
        .filter(it -> stamps.holds(it.stamped(), it.stamp))
        .toList();
  }
}
