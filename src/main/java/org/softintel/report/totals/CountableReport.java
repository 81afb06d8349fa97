package org.softintel.report.totals;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What is counted of a report: codes that never change. */
public record CountableReport(UUID report, Instant received, String agency, Set<String> kinds) {
  public CountableReport {
    kinds = Set.copyOf(kinds);
  }
}
