package org.softintel.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.softintel.intelligence.IntelligenceLogs;

/** Gathers what was made of a report for others to read. */
@ApplicationScoped
class Shelves {
  private final IntelligenceLogs logs;

  Shelves(IntelligenceLogs logs) {
    this.logs = logs;
  }

  Shelf of(UUID report) {
    return new Shelf(logs.of(report));
  }
}
