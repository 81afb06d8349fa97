package org.softintel.report.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.softintel.platform.sealing.Sealer;
import org.softintel.report.casework.QuestionView;
import org.softintel.report.casework.ReporterQuestions;
import org.softintel.report.search.SearchIndex;
import org.softintel.report.status.CaseRecord;
import org.softintel.report.totals.ReportTotals;

/**
 * Where reports are kept: sealed when they go in, opened when they come out, filed to be found and
 * counted.
 */
@ApplicationScoped
class ReportStore {
  private final Sealer sealer;
  private final SearchIndex index;
  private final ReporterQuestions questions;
  private final ReportTotals totals;

  ReportStore(Sealer sealer, SearchIndex index, ReporterQuestions questions, ReportTotals totals) {
    this.sealer = sealer;
    this.index = index;
    this.questions = questions;
    this.totals = totals;
  }

  void keep(SealedReport stored, Report report, Reporter reporter) {
    stored.content = sealer.seal(ReportJson.toBytes(report, reporter), stored.place()).bytes();
    stored.persistAndFlush();
    index.add(stored.id, SearchTerms.of(report));
    totals.received(stored.countable(), report.signs());
  }

  /** Files what came before a rule; true if it was not counted until now. */
  boolean reindex(SealedReport stored) {
    var report = clear(stored).report();
    index.add(stored.id, SearchTerms.of(report));
    var isNew = !totals.has(stored.id);
    if (isNew) {
      totals.received(stored.countable(), report.signs());
    }
    return isNew;
  }

  void keep(Addendum stored, String text) {
    stored.content = sealer.seal(text.getBytes(UTF_8), stored.place()).bytes();
    stored.persist();
  }

  ReportJson.Content clear(SealedReport stored) {
    return ReportJson.fromBytes(sealer.open(stored.sealed(), stored.place()));
  }

  /** Every question of the team, opened. */
  List<QuestionView> asked(CaseRecord work) {
    return questions.of(work);
  }

  /** With the question that it answers, if it answers one of these. */
  Addition clear(Addendum stored, List<QuestionView> asked) {
    var question =
        asked.stream()
            .filter(it -> it.answer().filter(stored.id::equals).isPresent())
            .map(QuestionView::text)
            .findFirst();
    return new Addition(stored.addedAt, question, text(stored));
  }

  String text(Addendum stored) {
    return new String(sealer.open(stored.sealed(), stored.place()), UTF_8);
  }

  /** Many are about to be opened. */
  void fetchKeys(Collection<UUID> reports) {
    sealer.fetchKeys(reports);
  }
}
