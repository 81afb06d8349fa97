package org.softintel.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.softintel.disclosure.Disclosures;
import org.softintel.intelligence.IntelligenceLogs;

/** Gathers what was made of a report for others to read, and what of it was passed on. */
@ApplicationScoped
class Shelves {
  private final IntelligenceLogs logs;
  private final Disclosures disclosures;

  Shelves(IntelligenceLogs logs, Disclosures disclosures) {
    this.logs = logs;
    this.disclosures = disclosures;
  }

  Shelf of(UUID report) {
    return new Shelf(logs.of(report), disclosures.of(report));
  }
}
