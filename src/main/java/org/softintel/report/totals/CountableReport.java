package org.softintel.report.totals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What of a report never changes and is counted, in codes. */
public record CountableReport(UUID report, Instant received, String agency, List<String> kinds) {
  public CountableReport {
    kinds = List.copyOf(kinds);
  }
}
