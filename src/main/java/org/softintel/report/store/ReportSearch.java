package org.softintel.report.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.access.ReaderRestraints;
import org.softintel.report.access.Readership;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.search.HeldValue;
import org.softintel.report.search.HeldValue.Match;
import org.softintel.report.search.SearchField;
import org.softintel.report.search.SearchIndex;
import org.softintel.report.status.ReportSummary;

/** Finds reports by a value that they hold. */
@ApplicationScoped
public class ReportSearch {
  public static final int PAGE_SIZE = 25;

  /** How many reports are opened and compared for one page at most. */
  private static final int MOST_OPENED = 500;

  private static final int OPENED_FIRST = 30;
  private static final int MOST_AT_ONCE = 90;

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

  /** What somebody looks for, in reports that came on these days or between them. */
  public record Sought(
      SearchField field, String typed, Optional<LocalDate> from, Optional<LocalDate> until) {
    private SearchIndex.Span span(Optional<UUID> after) {
      return new SearchIndex.Span(
          after, from.map(Sought::beginning), until.map(it -> beginning(it.plusDays(1))));
    }

    private static Instant beginning(LocalDate day) {
      return day.atStartOfDay(LondonTime.LONDON).toInstant();
    }

    @Override
    public String toString() {
      return "Sought[" + field + "]";
    }
  }

  /** A report that was found, and which of its details are what was looked for. */
  public record Hit(ReportSummary report, List<Match> matched) {}

  /**
   * One page of what was found, possible danger first by its strength, then newest first.
   *
   * @param last the report after which there may be more
   */
  public record Found(List<Hit> hits, Optional<UUID> last) {}

  /**
   * Returns a page of reports that hold a value; nothing while this process does not know all
   * reports yet. The kind of value and the reports shown are recorded, the value itself is not.
   */
  @Transactional(TxType.NEVER)
  public Optional<Found> find(Sought sought, Optional<UUID> after, Actor reader) {
    return index.isCurrent()
        ? Optional.of(QuarkusTransaction.requiringNew().call(() -> found(sought, after, reader)))
        : Optional.empty();
  }

  private Found found(Sought sought, Optional<UUID> after, Actor reader) {
    restraints.demandFree(reader);
    var candidates =
        index.candidates(sought.field(), sought.typed(), sought.span(after), MOST_OPENED);
    var holding = holding(candidates, sought, reader);
    var page = holding.keySet().stream().limit(PAGE_SIZE).toList();
    var shown =
        caseProgress.summaries(page).stream()
            .sorted(Comparator.comparing(ReportSummary::urgency).reversed())
            .toList();
    var references = shown.stream().map(ReportSummary::reference).toList();
    trail.append(AuditEvent.searched(sought.field().code(), references), reader);
    var hits = shown.stream().map(it -> new Hit(it, holding.getOrDefault(it.id(), List.of())));
    var last = holding.size() > PAGE_SIZE ? page : candidates;
    var isMore = holding.size() > PAGE_SIZE || candidates.size() == MOST_OPENED;
    return new Found(
        hits.toList(), isMore ? Optional.of(last.get(last.size() - 1)) : Optional.empty());
  }

  /** Looks at some, then at more at a time, until there are more than fit on a page. */
  private Map<UUID, List<Match>> holding(List<UUID> candidates, Sought sought, Actor reader) {
    var holding = new LinkedHashMap<UUID, List<Match>>();
    int most = OPENED_FIRST;
    for (int i = 0;
        i < candidates.size() && holding.size() <= PAGE_SIZE;
        i += most, most = MOST_AT_ONCE) {
      var some = candidates.subList(i, Math.min(candidates.size(), i + most));
      var next = readership.readable(some, it -> it, reader);
      var found = found(next, sought);
      for (var id : next) {
        var matched = found.getOrDefault(id, List.of());
        if (!matched.isEmpty()) {
          holding.put(id, matched);
        }
      }
    }
    return holding;
  }

  /** Reads texts, and opens what was added, only where no row holds it. */
  private Map<UUID, List<Match>> found(List<UUID> ids, Sought sought) {
    var found = new HashMap<UUID, List<Match>>();
    var opened = store.reports(ids);
    opened.forEach((id, it) -> found.put(id, matches(SearchTerms.of(it.report()), sought)));
    if (TextTerms.canHold(sought.field())) {
      opened.keySet().removeIf(it -> !found.getOrDefault(it, List.of()).isEmpty());
      store
          .withAdditions(opened)
          .forEach((id, it) -> found.put(id, matches(TextTerms.of(it), sought)));
    }
    return found;
  }

  private static List<Match> matches(Stream<HeldValue> values, Sought sought) {
    return values.flatMap(it -> it.matching(sought.field(), sought.typed()).stream()).toList();
  }
}
