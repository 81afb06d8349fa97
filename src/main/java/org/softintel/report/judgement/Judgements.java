package org.softintel.report.judgement;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.audit.trail.AccessReasons;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.database.Ids;
import org.softintel.platform.identity.Actor;
import org.softintel.report.access.Readership;
import org.softintel.report.access.UnusualAccess;
import org.softintel.report.casework.CaseEntries;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.judgement.JudgedReport.ShownJudgement;
import org.softintel.report.judgement.NewJudgement.Place;
import org.softintel.report.linking.Arrival;
import org.softintel.report.question.RowGroup;
import org.softintel.report.status.Action;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.PairsLookedAt;
import org.softintel.report.store.Reports;
import org.softintel.report.store.RowPlace;
import org.softintel.report.team.Colleague;
import org.softintel.report.team.Colleagues;

/**
 * Keeps what the team judges about rows of reports, and tells each reader what follows from it. Who
 * may not read both reports knows nothing of a judgement.
 */
@ApplicationScoped
@Transactional
public class Judgements implements PairsLookedAt {
  /** So many are looked at. */
  private static final int MOST_APART = 50;

  private final JudgementRows rows;
  private final JudgementsInMemory inMemory;
  private final CaseEntries caseEntries;
  private final CaseProgress caseProgress;
  private final Reports reports;
  private final Readership readership;
  private final UnusualAccess unusualAccess;
  private final Colleagues colleagues;
  private final AccessReasons forAuditors;
  private final AuditTrail trail;
  private final InstantSource clock;

  Judgements(
      JudgementRows rows,
      JudgementsInMemory inMemory,
      CaseEntries caseEntries,
      CaseProgress caseProgress,
      Reports reports,
      Readership readership,
      UnusualAccess unusualAccess,
      Colleagues colleagues,
      AccessReasons forAuditors,
      AuditTrail trail,
      InstantSource clock) {
    this.rows = rows;
    this.inMemory = inMemory;
    this.caseEntries = caseEntries;
    this.caseProgress = caseProgress;
    this.reports = reports;
    this.readership = readership;
    this.unusualAccess = unusualAccess;
    this.colleagues = colleagues;
    this.forAuditors = forAuditors;
    this.trail = trail;
    this.clock = clock;
  }

  /** What was kept, and whether it joins nothing before a second person approves it. */
  public record Kept(UUID id, boolean waits) {}

  /** Throws not found for a report that does not exist or is not for this reader. */
  public void require(String reference, Actor by) {
    caseEntries.look(reference, Action.JUDGE, by);
  }

  /** Two rows, and their reports. */
  private record Pair(ReportSummary report, ReportSummary other, RowMention a, RowMention b) {
    List<RowMention> both() {
      return List.of(a, b);
    }
  }

  /** By how people refer to a row; nothing of it is returned but its id. */
  public Place place(String reference, RowGroup group, int number, Actor by) {
    var report = caseEntries.look(reference, Action.JUDGE, by);
    return reports.rows(report.id()).stream()
        .filter(it -> it.group() == group && it.number() == number)
        .map(it -> new Place(report.reference(), it.id()))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  /** A row about which somebody writes, by how people refer to it: who writes has opened it. */
  @Transactional(TxType.MANDATORY)
  public RowMention toWorkOn(String reference, RowGroup group, int number, Actor by) {
    var place = place(reference, group, number, by);
    var report = caseEntries.look(reference, Action.JUDGE, by);
    unusualAccess.checkWork(report, Action.JUDGE, by);
    return new RowMention(report.id(), place.row(), group);
  }

  /**
   * As above, for what is kept with rows of other reports: nothing is recorded that would name the
   * report beside it.
   */
  @Transactional(TxType.MANDATORY)
  public RowMention toCombine(String reference, RowGroup group, int number, Actor by) {
    var place = place(reference, group, number, by);
    return new RowMention(toCombine(reference, by).id(), place.row(), group);
  }

  /** A report that somebody names in what they keep with others: who names it has opened it. */
  @Transactional(TxType.MANDATORY)
  public ReportSummary toCombine(String reference, Actor by) {
    var report = caseEntries.look(reference, Action.JUDGE, by);
    unusualAccess.checkSecond(report, Action.JUDGE, by);
    return report;
  }

  /** Two rows before somebody judges them; recorded. */
  public JudgedPair before(Place one, Place other, Actor reader) {
    var report = caseEntries.look(one.reference(), Action.JUDGE, reader);
    var second = caseEntries.look(other.reference(), Action.JUDGE, reader);
    return shown(new Pair(report, second, mention(report, one), mention(second, other)), reader);
  }

  /** A judgement that stands or waits about a row of this report, which comes first; recorded. */
  public JudgedPair judged(String reference, UUID id, Actor reader) {
    var report = caseEntries.look(reference, Action.JUDGE, reader);
    var judged = about(report, id);
    var isFirst = judged.a().report().equals(report.id());
    var mine = isFirst ? judged.a() : judged.b();
    var other = isFirst ? judged.b() : judged.a();
    var pair = shown(new Pair(report, report(other, reader), mine, other), reader);
    if (pair.judged().filter(it -> it.id().equals(id)).isEmpty()) {
      throw JudgementRefusals.noLongerStands();
    }
    return pair;
  }

  /** Throws not found unless it is a judgement about a row of this report. */
  public void require(String reference, UUID judgement, Actor by) {
    about(caseEntries.look(reference, Action.JUDGE, by), judgement);
  }

  private Judgement about(ReportSummary report, UUID judgement) {
    return inMemory
        .current()
        .of(judgement)
        .filter(it -> !it.verdict().isAnswer() && it.names(report.id()))
        .orElseThrow(NotFoundException::new);
  }

  private JudgedPair shown(Pair pair, Actor reader) {
    JudgementRefusals.demandComparable(pair.a, pair.b);
    var known = known(entities(pair.both(), reader), pair.report.id());
    var entities = known.entities();
    var other = Stream.of(pair.other.reference());
    record(Act.JUDGEMENTS_READ, pair.report, "rows=2", other, reader);
    return new JudgedPair(
        side(pair.report, pair.a, entities),
        side(pair.other, pair.b, entities),
        entities.between(pair.a, pair.b).map(known::shown),
        entities.of(pair.a).mentions().contains(pair.b),
        entities.whySecond(pair.a, pair.b),
        entities.wouldContradict(pair.a, pair.b));
  }

  private JudgedPair.Side side(ReportSummary report, RowMention mention, Entities entities) {
    var row =
        reports.rows(report.id()).stream()
            .filter(it -> it.id().equals(mention.row()))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    var entity = entities.of(mention);
    return new JudgedPair.Side(
        report.reference(), row, entity.mentions().size(), entity.contradicted());
  }

  /** Refuses a second judgement about two rows while one stands or waits. */
  public Kept judge(NewJudgement said, Actor by) {
    rows.lock();
    var report = caseEntries.look(said.one().reference(), Action.JUDGE, by);
    var other = caseEntries.look(said.other().reference(), Action.JUDGE, by);
    demandWorker(report, other, by);
    var pair = new Pair(report, other, mention(report, said.one()), mention(other, said.other()));
    JudgementRefusals.demandComparable(pair.a, pair.b);
    var entities = entities(pair.both(), by);
    entities.between(pair.a, pair.b).ifPresent(this::refuseSecond);
    var waits = said.verdict() == Verdict.SAME && entities.needsSecond(pair.a, pair.b);
    return keep(pair, said.verdict(), said.reason(), waits, Optional.empty(), by);
  }

  private void refuseSecond(Judgement earlier) {
    var names = colleagues.of(List.of(earlier.by())).stream().map(Colleague::name);
    throw JudgementRefusals.judgedAlready(earlier, names.findFirst());
  }

  /** Takes back, approves or refuses what somebody judged. */
  public Kept answer(UUID id, Verdict answer, String reason, Actor by) {
    rows.lock();
    var judged = inMemory.current().of(id).orElseThrow(NotFoundException::new);
    var pair = new Pair(report(judged.a(), by), report(judged.b(), by), judged.a(), judged.b());
    demandWorker(pair.report, pair.other, by);
    JudgementRefusals.demandAnswerable(judged, answer, entities(pair.both(), by), by);
    return keep(pair, answer, reason, false, Optional.of(id), by);
  }

  private ReportSummary report(RowMention mention, Actor by) {
    var found = caseProgress.summaries(List.of(mention.report())).stream().findFirst();
    var reference = found.orElseThrow(NotFoundException::new).reference();
    return caseEntries.look(reference, Action.JUDGE, by);
  }

  private void demandWorker(ReportSummary report, ReportSummary other, Actor by) {
    unusualAccess.checkWork(report, Action.JUDGE, by);
    unusualAccess.checkSecond(other, Action.JUDGE, by);
  }

  private RowMention mention(ReportSummary report, Place place) {
    return reports.rows(report.id()).stream()
        .filter(it -> it.id().equals(place.row()))
        .map(it -> mention(report.id(), it))
        .findFirst()
        .orElseThrow(() -> JudgementRefusals.noRow(report.reference()));
  }

  private static RowMention mention(UUID report, RowPlace place) {
    return new RowMention(report, place.id(), place.group());
  }

  private Kept keep(
      Pair pair, Verdict verdict, String reason, boolean waits, Optional<UUID> answers, Actor by) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var made =
        new Judgement(
            Ids.next(), verdict, pair.a, pair.b, reason, by.subject(), now, waits, answers);
    rows.insert(made);
    var kinds = made.mentions().map(it -> it.group().code()).distinct().sorted();
    var codes = "verdict=" + verdict.code() + " kinds=" + kinds.collect(joining("+"));
    record(Act.MENTIONS_JUDGED, pair.report, codes, Stream.of(pair.other.reference()), by);
    return new Kept(made.id(), waits);
  }

  /**
   * The trail names the first of the two reports, whoever answers from wherever, and the other one
   * sealed for auditors: two entries with one reference each would put them together.
   */
  private void record(
      Act act, ReportSummary report, String codes, Stream<String> others, Actor by) {
    var named = others.sorted().collect(joining(" "));
    var words = AccessReasons.filledUp(named.isEmpty() ? "none" : named);
    var sealed = forAuditors.seal(report.id(), words);
    trail.append(AuditEvent.sealing(act, report.reference(), codes, sealed), by);
  }

  /** The rows of a report, and what was judged about them; recorded. */
  public JudgedReport of(String reference, Actor reader) {
    var report = caseEntries.look(reference, Action.READ, reader);
    var places = reports.rows(report.id());
    var entities = entities(places.stream().map(it -> mention(report.id(), it)).toList(), reader);
    var shown = JudgedReport.of(report.id(), places, known(entities, report.id()));
    var others = shown.references().filter(it -> !it.equals(report.reference())).distinct();
    record(Act.JUDGEMENTS_READ, report, "rows=" + places.size(), others, reader);
    return shown;
  }

  private KnownTo known(Entities entities, UUID report) {
    return known(entities, entities.reports(report), entities.accounts());
  }

  private KnownTo known(Entities entities, List<UUID> reports, Set<String> accounts) {
    var references =
        caseProgress.summaries(reports).stream()
            .collect(toMap(ReportSummary::id, ReportSummary::reference));
    var names =
        colleagues.of(accounts).stream().collect(toMap(Colleague::account, Colleague::name));
    return new KnownTo(entities, references, names);
  }

  /** As this reader may know them. */
  private Entities entities(Collection<RowMention> mentions, Actor reader) {
    return Entities.of(readableAbout(mentions, reader));
  }

  /** What only hidden reports lead to is not read: how long that took would tell of it. */
  private List<Judgement> readableAbout(Collection<RowMention> mentions, Actor reader) {
    var hidden = readership.hiddenFrom(reader);
    return readable(inMemory.current().about(mentions, hidden), reader);
  }

  /** Those of which this reader may read both reports. */
  private List<Judgement> readable(Collection<Judgement> some, Actor reader) {
    var about = some.stream().flatMap(Judgement::mentions).map(RowMention::report).collect(toSet());
    var readable = readership.readable(about, reader);
    return some.stream()
        .filter(it -> it.mentions().allMatch(mention -> readable.contains(mention.report())))
        .toList();
  }

  /** What is judged about some rows, as this reader may know it; the caller records it. */
  @Transactional(TxType.MANDATORY)
  public Entities about(Collection<RowMention> rows, Actor reader) {
    return entities(rows, reader);
  }

  /** As above, as it was before {@code moment}. Who may read what is as it is now. */
  @Transactional(TxType.MANDATORY)
  public Entities aboutBefore(Instant moment, Collection<RowMention> rows, Actor reader) {
    return Entities.before(moment, readableAbout(rows, reader));
  }

  /** All rows that are judged to be the same, and those that judgements which conflict part. */
  public record AllJoined(List<JoinedRows> rows, Set<RowMention> apart) {
    @Override
    public String toString() {
      return "AllJoined[" + rows.size() + "]";
    }
  }

  /** As somebody knows them who knows nothing of these reports. */
  @Transactional(TxType.MANDATORY)
  public AllJoined joined(Set<UUID> hidden) {
    var entities = Entities.of(inMemory.current().withoutReports(hidden));
    return new AllJoined(entities.joined(), entities.contradicted());
  }

  /** The row of this report that a judgement is about, for who may read both of its reports. */
  public RowPlace row(String reference, UUID judgement, Actor reader) {
    var report = caseEntries.look(reference, Action.JUDGE, reader);
    var judged = about(report, judgement);
    var readable = readership.readable(judged.mentions().map(RowMention::report).toList(), reader);
    return reports.rows(report.id()).stream()
        .filter(it -> judged.mentions().allMatch(each -> readable.contains(each.report())))
        .filter(row -> judged.mentions().anyMatch(mention(report.id(), row)::equals))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  /**
   * What waits for a second person and is about one of some rows, as this reader may know it, the
   * earliest first; the caller records it.
   */
  @Transactional(TxType.MANDATORY)
  public List<ShownJudgement> waiting(Collection<RowMention> rows, Actor reader) {
    var entities = entities(rows, reader);
    var waiting =
        entities.waiting().stream().filter(it -> it.mentions().anyMatch(rows::contains)).toList();
    return shown(waiting, entities);
  }

  /**
   * What says that rows are not the same which a chain of judgements joins to some rows, as this
   * reader may know it; the caller records it.
   */
  @Transactional(TxType.MANDATORY)
  public List<ShownJudgement> parting(Collection<RowMention> rows, Actor reader) {
    var entities = entities(rows, reader);
    return shown(entities.partingChainOf(rows), entities);
  }

  private List<ShownJudgement> shown(List<Judgement> some, Entities entities) {
    if (some.isEmpty()) {
      return List.of();
    }
    var reports = some.stream().flatMap(Judgement::mentions).map(RowMention::report).distinct();
    var accounts = some.stream().map(Judgement::by).collect(toSet());
    var known = known(entities, reports.toList(), accounts);
    return some.stream().map(known::shown).toList();
  }

  /** As above, about any rows. */
  @Transactional(TxType.MANDATORY)
  public List<ShownJudgement> waiting(Actor reader) {
    var some = readable(inMemory.current().waiting(), reader);
    return waiting(some.stream().flatMap(Judgement::mentions).collect(toSet()), reader);
  }

  /** What was judged before about the rows of a report, of which this reader was told. */
  public EarlierJudgements earlier(UUID report, JudgedReport judged, Actor reader) {
    var about = judged.judgements().stream().flatMap(it -> it.judged().mentions()).collect(toSet());
    return EarlierJudgements.of(report, entities(about, reader));
  }

  /**
   * What left two of some rows apart before {@code moment}, as this reader may know it, the latest
   * first; the caller records it.
   */
  @Transactional(TxType.MANDATORY)
  public List<ShownJudgement> apartBefore(Instant moment, Set<RowMention> rows, Actor reader) {
    var entities = Entities.of(readable(inMemory.current().among(rows), reader));
    return shown(entities.notJoinedBefore(moment).limit(MOST_APART).toList(), entities);
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Set<Arrival.Rows> notJoined(Collection<Arrival.Rows> some, Actor reader) {
    var about = some.stream().map(RowMention::both).flatMap(Set::stream).collect(toSet());
    var judged = inMemory.lately().map(it -> it.among(about)).orElse(List.of());
    if (judged.stream().noneMatch(it -> it.verdict().joinsNothing())) {
      return Set.of();
    }
    var apart =
        Entities.of(readable(judged, reader))
            .open()
            .filter(it -> it.verdict().joinsNothing())
            .map(it -> Set.of(it.a(), it.b()))
            .collect(toSet());
    return some.stream().filter(it -> apart.contains(RowMention.both(it))).collect(toSet());
  }

  /** How many wait that somebody else made and of which this reader may read both reports. */
  public int countWaitingFor(Actor reader) {
    var waiting =
        inMemory.lately().stream()
            .flatMap(it -> it.waiting().stream())
            .filter(it -> !it.by().equals(reader.subject()))
            .toList();
    return waiting.isEmpty() ? 0 : readable(waiting, reader).size();
  }

  /** In the transaction that destroys a report: nothing is left of what was judged about it. */
  @Transactional(TxType.MANDATORY)
  public void forget(UUID report) {
    inMemory.forget(report);
  }
}
