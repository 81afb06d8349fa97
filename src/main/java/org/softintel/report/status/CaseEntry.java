package org.softintel.report.status;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What an officer added to a report, unsealed. */
public record CaseEntry(
    UUID id,
    CaseEntryKind kind,
    String title,
    Optional<String> author,
    Instant written,
    int version,
    Optional<String> text) {
  @Override
  public String toString() {
    return "CaseEntry[" + kind + "]";
  }
}
