package org.softintel.report;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import org.softintel.casework.Entry;
import org.softintel.casework.ReportSummary;
import org.softintel.casework.TeamWork;

/**
 * A report that was opened for somebody: its words, what was added to it, what the team made of it.
 */
@TemplateData
public record OpenReport(
    Report report, Reporter reporter, List<Addition> additions, TeamWork work) {

  public ReportSummary summary() {
    return work.summary();
  }

  public List<Entry> entries() {
    return work.entries();
  }

  public Optional<String> feedback() {
    return work.feedback();
  }

  @Override
  public String toString() {
    return "OpenReport[" + summary().reference() + "]";
  }
}
