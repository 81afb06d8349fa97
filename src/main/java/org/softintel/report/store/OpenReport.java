package org.softintel.report.store;

import java.util.List;
import java.util.Optional;
import org.softintel.report.casework.QuestionView;
import org.softintel.report.status.CaseEntry;
import org.softintel.report.status.CaseRecord;
import org.softintel.report.status.ReportSummary;

/** A report that was opened for somebody: its content, additions, and what the team added. */
public record OpenReport(
    Report report,
    Reporter reporter,
    List<Addition> additions,
    List<QuestionView> questions,
    CaseRecord work) {

  public ReportSummary summary() {
    return work.summary();
  }

  public List<CaseEntry> entries() {
    return work.entries();
  }

  public List<QuestionView> waiting() {
    return questions.stream().filter(QuestionView::isWaiting).toList();
  }

  public Optional<String> feedback() {
    return work.feedback();
  }

  @Override
  public String toString() {
    return "OpenReport[" + summary().reference() + "]";
  }
}
