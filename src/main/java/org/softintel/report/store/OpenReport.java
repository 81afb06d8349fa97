package org.softintel.report.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  public SharingAnswers sharing() {
    return SharingAnswers.of(report);
  }

  /**
   * Whether its sentences of danger are marked: always while it is open, and later if danger was
   * noticed in it.
   */
  public boolean isMarked() {
    return !summary().isClosed() || summary().danger().isPresent();
  }

  /** All conditions on sharing: the team's, then what the reporter's answers ask for besides. */
  public String conditions() {
    var ours = work.conditions().orElse("");
    return Stream.concat(
            Stream.of(ours), sharing().proposed().lines().filter(it -> !ours.contains(it)))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return "OpenReport[" + summary().reference() + "]";
  }
}
