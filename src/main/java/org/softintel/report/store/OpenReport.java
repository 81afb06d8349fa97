package org.softintel.report.store;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import org.softintel.report.casework.Asked;
import org.softintel.report.status.Entry;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.status.TeamWork;

/**
 * A report that was opened for somebody: its words, what was added to it, what the team made of it.
 */
@TemplateData
public record OpenReport(
    Report report,
    Reporter reporter,
    List<Addition> additions,
    List<Asked> questions,
    TeamWork work) {

  public ReportSummary summary() {
    return work.summary();
  }

  public List<Entry> entries() {
    return work.entries();
  }

  /** Those that wait for an answer. */
  public List<Asked> waiting() {
    return questions.stream().filter(Asked::isWaiting).toList();
  }

  public Optional<String> feedback() {
    return work.feedback();
  }

  @Override
  public String toString() {
    return "OpenReport[" + summary().reference() + "]";
  }
}
