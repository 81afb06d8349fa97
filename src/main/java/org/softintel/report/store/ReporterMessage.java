package org.softintel.report.store;

import java.time.Instant;
import org.softintel.report.status.CaseEntry;

/** An update that the team sent to a reporter. */
record ReporterMessage(Instant at, String text) {
  static ReporterMessage of(CaseEntry entry) {
    return new ReporterMessage(entry.written(), entry.text().orElse(""));
  }

  @Override
  public String toString() {
    return "ReporterMessage[" + at + "]";
  }
}
