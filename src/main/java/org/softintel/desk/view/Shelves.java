package org.softintel.desk.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.softintel.desk.disclosure.Disclosures;
import org.softintel.desk.logs.IntelligenceLogs;

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
