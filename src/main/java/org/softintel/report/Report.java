package org.softintel.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** A report in the clear: it has no table, and it lives no longer than one request or one mail. */
public record Report(
    String narrative,
    Provenance provenance,
    Optional<String> provenanceDetail,
    Happened happened,
    Optional<LocalDate> learned,
    Set<Exploitation> exploitation,
    Optional<String> area) {

  @Override
  public String toString() {
    return "Report[narrative=<redacted>, provenance=" + provenance + "]";
  }
}
