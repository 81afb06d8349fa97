package org.softintel.report.store;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.linking.ReportSource;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.status.ReportSummary;

/** Opens several reports at once, to show what they say together. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ReportsTogether {
  private final ReportStore store;
  private final CaseProgress caseProgress;
  private final SourceOfReport sources;
  private final Areas areas;

  ReportsTogether(
      ReportStore store, CaseProgress caseProgress, SourceOfReport sources, Areas areas) {
    this.store = store;
    this.sources = sources;
    this.caseProgress = caseProgress;
    this.areas = areas;
  }

  /** A report in the clear, how far it is, and where it comes from. */
  public record OneOfMany(
      ReportSummary summary, Report report, ReportWords words, ReportSource source) {
    /** "The reporter saw or heard it". */
    public String howTheyKnow() {
      return words.main().stream()
          .filter(it -> it.question().equals(Questionnaire.PROVENANCE))
          .map(ReportWords.Line::teamAnswer)
          .collect(joining());
    }

    @Override
    public String toString() {
      return "OneOfMany[" + summary.reference() + "]";
    }
  }

  /**
   * The caller has asked who may read them, and records that they are shown. One that does not open
   * is left out, with an alarm.
   */
  public Map<UUID, OneOfMany> of(Collection<UUID> reports) {
    var sent = store.sentBy(reports);
    return caseProgress.summaries(List.copyOf(sent.keySet())).stream()
        .collect(toMap(ReportSummary::id, it -> one(it, requireNonNull(sent.get(it.id())))));
  }

  /** Where these come from, as far as that is known of reports that nobody opens. */
  public Map<UUID, ReportSource> unopened(Map<UUID, ReportSummary> reports) {
    return store.senders(reports.keySet()).stream()
        .collect(
            toMap(
                ReportStore.Sender::report,
                it -> SourceOfReport.unopened(requireNonNull(reports.get(it.report())), it)));
  }

  private OneOfMany one(ReportSummary summary, ReportStore.SentBy sent) {
    var report = NamedPlaces.with(sent.clear().report());
    return new OneOfMany(summary, report, ReportWords.of(report, areas), sources.of(summary, sent));
  }
}
