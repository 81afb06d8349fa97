package org.softintel.report.totals;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is counted of a report: codes that never change. */
public record CountableReport(
    UUID report, Instant received, String agency, Set<String> kinds, Optional<String> area) {
  /** Stands for no answer, where a kind or an area was asked for. */
  public static final String NOT_GIVEN = "not-given";

  public CountableReport {
    kinds = Set.copyOf(kinds);
  }
}
