package org.softintel.report.totals;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What of a report never changes and is counted, in codes. */
public record CountableReport(UUID report, Instant received, String agency, Set<String> kinds) {
  public CountableReport {
    kinds = Set.copyOf(kinds);
  }
}
