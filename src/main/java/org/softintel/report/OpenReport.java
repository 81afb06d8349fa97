package org.softintel.report;

import io.quarkus.qute.TemplateData;
import java.util.Optional;

/** A report that was opened for somebody: its summary, its words, and why it was closed. */
@TemplateData
public record OpenReport(
    ReportSummary summary, Report report, Reporter reporter, Optional<String> closingReason) {
  @Override
  public String toString() {
    return "OpenReport[" + summary.reference() + "]";
  }
}
