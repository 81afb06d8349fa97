package org.softintel.report.entity;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.audit.trail.AccessReasons;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.report.judgement.JudgedReport.ShownJudgement;
import org.softintel.report.judgement.Judgements;
import org.softintel.report.judgement.RowMention;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.ReportsTogether;

/**
 * Lists the judgements that wait for a second person, or keep a chain apart, with the two rows that
 * each is about.
 */
@ApplicationScoped
public class WaitingPairs {
  /** So many are shown at once, the earliest. */
  public static final int MOST_SHOWN = 50;

  private final Judgements judgements;
  private final ReportsTogether reports;
  private final AccessReasons forAuditors;
  private final AuditTrail trail;

  WaitingPairs(
      Judgements judgements, ReportsTogether reports, AccessReasons forAuditors, AuditTrail trail) {
    this.judgements = judgements;
    this.reports = reports;
    this.forAuditors = forAuditors;
    this.trail = trail;
  }

  /** The earliest of which {@code reader} may read both reports; recorded. */
  @Transactional
  public List<WaitingPair> page(Actor reader) {
    var waiting = judgements.waiting(reader);
    var pairs = of(waiting.subList(0, Math.min(MOST_SHOWN, waiting.size())));
    trail.append(
        AuditEvent.sealing(
            Act.JUDGEMENTS_READ, "shown=sealed", forAuditors.seal(words(references(pairs)))),
        reader);
    return pairs;
  }

  /** About some rows that {@code reader} sees from {@code report}; recorded. */
  @Transactional
  public List<WaitingPair> about(Collection<RowMention> rows, ReportSummary report, Actor reader) {
    return recorded(of(judgements.waiting(rows, reader)), report, reader);
  }

  /** What keeps some rows that {@code reader} sees from {@code report} apart; recorded. */
  @Transactional
  public List<WaitingPair> parting(
      Collection<RowMention> rows, ReportSummary report, Actor reader) {
    return recorded(of(judgements.parting(rows, reader)), report, reader);
  }

  private List<WaitingPair> recorded(List<WaitingPair> pairs, ReportSummary report, Actor reader) {
    var others = references(pairs).filter(it -> !it.equals(report.reference()));
    var sealed = forAuditors.seal(report.id(), words(others));
    trail.append(
        AuditEvent.sealing(Act.JUDGEMENTS_READ, report.reference(), "shown=sealed", sealed),
        reader);
    return pairs;
  }

  private static Stream<String> references(List<WaitingPair> pairs) {
    return pairs.stream()
        .flatMap(it -> Stream.of(it.one().reference(), it.other().reference()))
        .distinct()
        .sorted();
  }

  /** Which were shown, and how many, only auditors may read. */
  private static String words(Stream<String> references) {
    var named = references.collect(joining(" "));
    return AccessReasons.filledUp(named.isEmpty() ? "None" : named);
  }

  private List<WaitingPair> of(List<ShownJudgement> judged) {
    var ids =
        judged.stream()
            .flatMap(it -> Stream.of(it.judged().a(), it.judged().b()))
            .map(RowMention::report)
            .distinct()
            .toList();
    var read = new HashMap<UUID, RowsOfReport>();
    reports.of(ids).forEach((id, it) -> read.put(id, new RowsOfReport(it)));
    return judged.stream().flatMap(it -> pair(it, read).stream()).toList();
  }

  /** Empty if one of the reports does not open. */
  private static Optional<WaitingPair> pair(ShownJudgement judged, Map<UUID, RowsOfReport> read) {
    return row(judged.judged().a(), read)
        .flatMap(
            one ->
                row(judged.judged().b(), read).map(other -> new WaitingPair(one, other, judged)));
  }

  private static Optional<SaidRow> row(RowMention mention, Map<UUID, RowsOfReport> read) {
    return Optional.ofNullable(read.get(mention.report())).flatMap(it -> it.row(mention));
  }
}
