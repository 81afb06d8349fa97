package org.softintel.report.store;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import org.softintel.report.status.Entry;

/** Something that the team told a reporter while it was at work. */
@TemplateData
public record Told(Instant at, String text) {
  static Told of(Entry entry) {
    return new Told(entry.written(), entry.text().orElse(""));
  }

  @Override
  public String toString() {
    return "Told[" + at + "]";
  }
}
