package org.softintel.report.store;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import org.softintel.report.status.CaseEntry;

/** An update that the team sent to a reporter. */
@TemplateData
record ReporterMessage(Instant at, String text) {
  static ReporterMessage of(CaseEntry entry) {
    return new ReporterMessage(entry.written(), entry.text().orElse(""));
  }

  @Override
  public String toString() {
    return "ReporterMessage[" + at + "]";
  }
}
