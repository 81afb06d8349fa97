package org.softintel.report;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.softintel.casework.ReportSummary;

/** A report as its reporter may follow it: no content, only when it was added to. */
@TemplateData
public record FollowedReport(
    ReportSummary summary, List<Instant> additions, Optional<String> feedback) {
  public String title() {
    return "Report " + summary.reference();
  }

  public String address() {
    return "/my-reports/" + summary.reference();
  }

  @Override
  public String toString() {
    return "FollowedReport[" + summary.reference() + "]";
  }
}
