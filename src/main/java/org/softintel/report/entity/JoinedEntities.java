package org.softintel.report.entity;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.softintel.audit.trail.AccessReasons;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.report.access.ReaderRestraints;
import org.softintel.report.access.Readership;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.judgement.JoinedRows;
import org.softintel.report.judgement.Judgements;
import org.softintel.report.judgement.RowMention;
import org.softintel.report.linking.PersonMatcher;
import org.softintel.report.linking.SourceCounter;
import org.softintel.report.question.RowGroup;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.ReportsTogether;

/** Lists all children, people and things of which rows are judged to be the same; opens nothing. */
@ApplicationScoped
@Transactional
public class JoinedEntities {
  /** So many are on a page. */
  public static final int PAGE = 25;

  private final Judgements judgements;
  private final Readership readership;
  private final ReaderRestraints restraints;
  private final CaseProgress caseProgress;
  private final ReportsTogether together;
  private final SourceCounter sources;
  private final AccessReasons forAuditors;
  private final AuditTrail trail;

  JoinedEntities(
      Judgements judgements,
      Readership readership,
      ReaderRestraints restraints,
      CaseProgress caseProgress,
      ReportsTogether together,
      PersonMatcher people,
      AccessReasons forAuditors,
      AuditTrail trail) {
    this.judgements = judgements;
    this.readership = readership;
    this.restraints = restraints;
    this.caseProgress = caseProgress;
    this.together = together;
    this.sources = new SourceCounter(people);
    this.forAuditors = forAuditors;
    this.trail = trail;
  }

  /** A page as {@code reader} may know it, those of most reports first; recorded. */
  public JoinedList page(Optional<RowGroup> kind, int wanted, Actor reader) {
    restraints.demandFree(reader);
    var hidden = new HashSet<>(readership.hiddenFrom(reader));
    while (true) {
      var known = judgements.joined(hidden);
      var all = JoinedRows.sorted(known.rows(), kind);
      int page = Math.max(1, Math.min(wanted, JoinedList.pages(all.size())));
      var some = all.stream().skip((page - 1L) * PAGE).limit(PAGE).toList();
      var named = some.stream().flatMap(JoinedRows::about).collect(toSet());
      var apart = known.apart().stream().filter(it -> kind.isEmpty() || kind.get() == it.group());
      var parted = apart.map(RowMention::report).toList();
      var about = Stream.concat(named.stream(), parted.stream()).collect(toSet());
      // Also without a report that was destroyed or changed past the service.
      var readable = readership.readable(about, reader);
      if (readable.containsAll(about)) {
        var list = new JoinedList(lines(some, named), page, all.size(), parted.size());
        return shown(list, reader);
      }
      about.removeAll(readable);
      hidden.addAll(about);
    }
  }

  private Map<UUID, ReportSummary> summaries(Set<UUID> reports) {
    return caseProgress.summaries(List.copyOf(reports)).stream()
        .collect(toMap(ReportSummary::id, Function.identity()));
  }

  private List<JoinedList.Line> lines(List<JoinedRows> some, Set<UUID> named) {
    var summaries = summaries(named);
    var unopened = together.unopened(summaries);
    return some.stream()
        .map(
            it ->
                new JoinedList.Line(
                    it,
                    requireNonNull(summaries.get(it.by().a().report())),
                    of(it, summaries),
                    sources.count(of(it, unopened)).atLeast()))
        .toList();
  }

  private static <T> List<T> of(JoinedRows rows, Map<UUID, T> byReport) {
    return rows.reports().stream().flatMap(it -> Stream.ofNullable(byReport.get(it))).toList();
  }

  /** Which were shown, and how many, only auditors may read. */
  private JoinedList shown(JoinedList list, Actor reader) {
    var references =
        list.lines().stream()
            .flatMap(JoinedList.Line::named)
            .map(ReportSummary::reference)
            .distinct()
            .sorted()
            .collect(joining(" "));
    var words = AccessReasons.filledUp(references.isEmpty() ? "None" : references);
    trail.append(
        AuditEvent.sealing(Act.ENTITIES_LISTED, "shown=sealed", forAuditors.seal(words)), reader);
    return list;
  }
}
