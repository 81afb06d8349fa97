package org.softintel.report;

import io.quarkus.qute.TemplateData;
import java.time.Instant;

/** What a reporter added later, in the clear. */
@TemplateData
public record Addition(Instant added, String text) {
  public static final int MAX_CHARS = 20_000;

  @Override
  public String toString() {
    return "Addition[" + added + "]";
  }
}
