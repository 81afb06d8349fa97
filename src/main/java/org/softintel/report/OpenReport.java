package org.softintel.report;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;

/**
 * A report that was opened for somebody: its summary, its words, what was added to it later, why it
 * was closed and what its reporter was told.
 */
@TemplateData
public record OpenReport(
    ReportSummary summary,
    Report report,
    Reporter reporter,
    List<Addition> additions,
    Optional<String> closingReason,
    Optional<String> feedback) {
  @Override
  public String toString() {
    return "OpenReport[" + summary.reference() + "]";
  }
}
