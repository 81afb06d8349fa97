package org.softintel.report.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.report.access.ReaderRestraints;
import org.softintel.report.access.Readership;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.search.SearchField;
import org.softintel.report.search.SearchIndex;
import org.softintel.report.status.ReportSummary;

/** Finds reports by a value that they hold. */
@ApplicationScoped
public class ReportSearch {
  /** How many reports of a common value are opened and compared at most. */
  private static final int MOST_OPENED = 500;

  private static final int MOST_SHOWN = 50;
  private static final int OPENED_AT_ONCE = 60;

  private final SearchIndex index;
  private final Readership readership;
  private final ReaderRestraints restraints;
  private final ReportStore store;
  private final CaseProgress caseProgress;
  private final AuditTrail trail;

  ReportSearch(
      SearchIndex index,
      Readership readership,
      ReaderRestraints restraints,
      ReportStore store,
      CaseProgress caseProgress,
      AuditTrail trail) {
    this.index = index;
    this.readership = readership;
    this.restraints = restraints;
    this.store = store;
    this.caseProgress = caseProgress;
    this.trail = trail;
  }

  /**
   * Returns the latest reports that hold a value. The kind of value and the reports shown are
   * recorded, the value itself is not.
   */
  @Transactional
  public Found find(SearchField field, String typed, Actor reader) {
    restraints.demandFree(reader);
    var candidates = index.candidates(field, typed, MOST_OPENED);
    var readable = readership.readable(candidates, reader);
    var holding = holding(candidates.stream().filter(readable::contains).toList(), field, typed);
    var shown = caseProgress.summaries(holding.stream().limit(MOST_SHOWN).toList());
    var references = shown.stream().map(ReportSummary::reference).toList();
    trail.append(AuditEvent.searched(field.code(), references), reader);
    return new Found(shown, holding.size() > MOST_SHOWN || candidates.size() == MOST_OPENED);
  }

  /** Opens some at a time, until there are more than are shown. */
  private List<UUID> holding(List<UUID> candidates, SearchField field, String typed) {
    var holding = new ArrayList<UUID>();
    for (int i = 0; i < candidates.size() && holding.size() <= MOST_SHOWN; i += OPENED_AT_ONCE) {
      var next = candidates.subList(i, Math.min(candidates.size(), i + OPENED_AT_ONCE));
      store.fetchKeys(next);
      SealedReport.<SealedReport>list("id in ?1 order by id desc", next).stream()
          .filter(it -> SearchIndex.holds(SearchTerms.of(store.clear(it).report()), field, typed))
          .forEach(it -> holding.add(it.id));
    }
    return holding;
  }

  /**
   * What was found.
   *
   * @param more whether there may be more than is shown
   */
  public record Found(List<ReportSummary> reports, boolean more) {}
}
