package org.softintel.report;

import io.quarkus.qute.TemplateData;
import java.util.stream.Collectors;
import org.softintel.web.LondonTime;

/**
 * A report laid out in words, the same for the page that checks it, the desk and the sealed mail.
 */
@TemplateData
public record ReportWords(
    String narrative,
    String provenance,
    String happened,
    String learned,
    String exploitation,
    String area) {
  private static final String NOTHING = "Not provided";

  public static ReportWords of(Report report, Areas areas) {
    return new ReportWords(
        report.narrative(),
        report.provenance().words() + report.provenanceDetail().map(it -> "\n" + it).orElse(""),
        report.happened().words(),
        report.learned().map(LondonTime::words).orElse(NOTHING),
        report.exploitation().isEmpty()
            ? NOTHING
            : report.exploitation().stream()
                .map(Exploitation::words)
                .collect(Collectors.joining("\n")),
        report.area().map(areas::nameOf).orElse(NOTHING));
  }

  @Override
  public String toString() {
    return "ReportWords[<redacted>]";
  }
}
