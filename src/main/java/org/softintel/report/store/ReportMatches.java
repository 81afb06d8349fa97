package org.softintel.report.store;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.audit.trail.AccessReasons;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.report.access.Readership;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.casework.SameSource;
import org.softintel.report.linking.Arrival;
import org.softintel.report.linking.MatchBand;
import org.softintel.report.linking.MentionMatch;
import org.softintel.report.linking.NotJoined;
import org.softintel.report.linking.PersonMatcher;
import org.softintel.report.linking.ReportComparison;
import org.softintel.report.linking.ReportSource;
import org.softintel.report.linking.SourceCounter;
import org.softintel.report.linking.ValueMention;
import org.softintel.report.question.RowGroup;
import org.softintel.report.search.HeldValue;
import org.softintel.report.search.SearchIndex;
import org.softintel.report.search.SearchIndex.Partners;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.SeenElsewhere.Holder;
import org.softintel.report.store.SeenElsewhere.OtherReport;
import org.softintel.report.store.SeenElsewhere.SharedValue;

/** Finds what other reports hold of the values of one report. Nothing is kept but that it was. */
@ApplicationScoped
public class ReportMatches {
  /** A value that more reports hold is busy: it says nothing alone. */
  public static final int BUSY = 25;

  /** Of the reports that may hold a value, so many of the latest are looked at. */
  private static final int MOST_OF_ONE = 200;

  /** So many are compared at most. */
  public static final int MOST_OPENED = 150;

  private static final int AT_ONCE = 75;
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
  private static final int MOST_OF_AN_ENTITY = 5;
  private static final String CHILDREN = RowGroup.CHILDREN.code();
  private static final int LEAST_PEOPLE = 10_000;

  private static final Comparator<OtherReport> BY_WHAT_IS_SHARED =
      Comparator.<OtherReport>comparingDouble(
              it ->
                  it.matches().stream()
                      .collect(toMap(MentionMatch::other, ReportMatches::worth, Math::max))
                      .values()
                      .stream()
                      .mapToDouble(worth -> worth)
                      .sum())
          .reversed();

  private static final Comparator<SharedValue> BY_WHAT_IT_TELLS =
      Comparator.comparing(SharedValue::isBusy)
          .thenComparing(it -> it.holders().get(0).match().band())
          .thenComparing(it -> -it.sources().atLeast())
          .thenComparing(it -> -it.sources().atMost())
          .thenComparing(it -> it.mine().kind());

  private final SearchIndex index;
  private final Readership readership;
  private final ReportStore store;
  private final CaseProgress caseProgress;
  private final SourceOfReport sources;
  private final PersonMatcher people;
  private final AuditTrail trail;

  ReportMatches(
      SearchIndex index,
      Readership readership,
      ReportStore store,
      CaseProgress caseProgress,
      SourceOfReport sources,
      PersonMatcher people,
      AuditTrail trail) {
    this.index = index;
    this.readership = readership;
    this.store = store;
    this.caseProgress = caseProgress;
    this.sources = sources;
    this.people = people;
    this.trail = trail;
  }

  /**
   * Compares a report that was opened for {@code reader} with all that they may open, and names the
   * matches that are wanted, and what is new of rows that were not joined; empty while this process
   * does not know all reports yet. It is recorded. Reports that they may not open change nothing of
   * what is returned.
   */
  @Transactional(TxType.NEVER)
  public Optional<SeenElsewhere> of(
      OpenReport opened, Predicate<MentionMatch> wanted, List<NotJoined> notJoined, Actor reader) {
    return index.isCurrent()
        ? Optional.of(
            QuarkusTransaction.requiringNew()
                .call(() -> compared(opened, wanted, notJoined, reader)))
        : Optional.empty();
  }

  /** What two reports that were opened for one reader have in common, the surest first. */
  @Transactional
  public List<MentionMatch> between(OpenReport one, OpenReport other) {
    return new ReportComparison(people, population(), mentions(one), area(one.report()))
        .with(mentions(other), area(other.report())).stream()
            .sorted(Comparator.comparing(MentionMatch::band))
            .toList();
  }

  /**
   * What some rows may be the same as in reports that {@code reader} may open, the surest first.
   * The rows are ids by their report; of many reports the first are compared. The caller has asked
   * who may read them and whether this process knows all reports, and records what is shown.
   */
  @Transactional(TxType.MANDATORY)
  public List<MentionMatch> ofRows(Map<UUID, Set<String>> rows, Actor reader) {
    var own = store.sentBy(first(rows.keySet(), MOST_OF_AN_ENTITY));
    return own.entrySet().stream()
        .flatMap(
            it -> {
              var wanted = requireNonNull(rows.get(it.getKey()));
              return ofRows(it.getKey(), it.getValue().clear(), wanted, reader);
            })
        .filter(it -> it.other().row().isPresent() && !rows.containsKey(it.other().report()))
        .sorted(Comparator.comparing(MentionMatch::band))
        .toList();
  }

  private Stream<MentionMatch> ofRows(
      UUID report, ClearReport clear, Set<String> rows, Actor reader) {
    Predicate<ValueMention> isOfRow =
        it -> it.row().filter(row -> rows.contains(row.id())).isPresent();
    var all = distinct(Mentions.inRows(report, clear));
    var ranked = ranked(all, isOfRow, report, readership.hiddenFrom(reader));
    var readable = List.copyOf(readership.readable(first(ranked.keySet(), AT_ONCE), reader));
    // The other rows of both reports speak for a name.
    var own = new Own(all, area(clear.report()), PROCESSORS);
    return others(own, readable, store.sentBy(readable), ranked, it -> isOfRow.test(it.mine()))
        .stream()
        .flatMap(it -> it.matches().stream());
  }

  /** How many reports that {@code reader} may open may share something; none of them is opened. */
  @Transactional(TxType.MANDATORY)
  public int about(OpenReport opened, Actor reader) {
    var ranked =
        ranked(
            distinct(mentions(opened)),
            it -> true,
            opened.summary().id(),
            readership.hiddenFrom(reader));
    return readership.readable(first(ranked.keySet(), AT_ONCE), reader).size();
  }

  /** Whether this process knows all reports. */
  @Transactional(TxType.NEVER)
  public boolean areReady() {
    return index.isCurrent();
  }

  /**
   * What a report shares with any other or holds of the watch list, for nobody in particular and
   * without a value; empty if it does not open.
   */
  @Transactional
  Optional<Arrival> arrival(UUID report, WatchedDetails watched) {
    return caseProgress.summaries(List.of(report)).stream()
        .findFirst()
        .flatMap(
            own ->
                Optional.ofNullable(store.sentBy(List.of(report)).get(report))
                    .map(it -> arrival(own, it, watched)));
  }

  private Arrival arrival(ReportSummary own, ReportStore.SentBy sent, WatchedDetails watched) {
    var report = own.id();
    var mine = distinct(Mentions.of(report, sent.clear()));
    // Restricted reports join in, and change nothing of what is found among the others.
    var restricted = readership.restricted();
    var ranked = sharing(mine, report, restricted, Partners::reports);
    var all = new LinkedHashSet<>(first(ranked.keySet(), AT_ONCE));
    var joining = sharing(mine, report, restricted, Partners::hidden);
    all.addAll(first(joining.keySet(), AT_ONCE));
    ranked.putAll(joining);
    var unaltered = readership.unaltered(all);
    var compared = new Own(mine, area(sent.clear().report()), 1);
    var others = others(compared, unaltered, store.sentBy(unaltered), ranked, it -> true);
    var came = new HashMap<UUID, Arrival.Came>();
    var shared =
        mine.stream()
            .map(
                it ->
                    new Arrival.Shared(
                        it.kind(),
                        it.row().filter(row -> row.group().equals(CHILDREN)).isPresent(),
                        it.row().map(ValueMention.Row::kept),
                        partners(it, others, came)))
            .filter(it -> !it.partners().isEmpty())
            .toList();
    return new Arrival(
        came(own, sent, sources.of(own, sent)),
        shared,
        watched.in(sent.clear(), own.arrival().received()));
  }

  /** Those of these reports that are closed, and since when. */
  @Transactional(TxType.MANDATORY)
  Map<UUID, Instant> closed(Collection<UUID> reports) {
    return store.closed(reports);
  }

  /** Those of these reports that are not restricted. */
  @Transactional
  Set<UUID> unrestricted(Collection<UUID> reports) {
    var all = new HashSet<>(reports);
    all.removeAll(readership.restricted());
    return all;
  }

  /** Reports that came after this one, the earliest first. */
  @Transactional
  List<UUID> after(UUID report) {
    return store.after(report);
  }

  /** Reports to which something was added after this time, and when it last was. */
  @Transactional
  Map<UUID, Instant> addedTo(Instant time) {
    return store.addedTo(time);
  }

  /** The caller has asked who may read them. */
  @Transactional(TxType.MANDATORY)
  Map<UUID, ReportSummary> summaries(Collection<UUID> reports) {
    return caseProgress.summaries(List.copyOf(reports)).stream()
        .collect(Collectors.toMap(ReportSummary::id, Function.identity()));
  }

  /** Several were shown; {@code beside} is any report, under whose key the others are named. */
  @Transactional(TxType.MANDATORY)
  void record(Act act, UUID beside, Collection<ReportSummary> shown, Actor reader) {
    for (var report : caseProgress.summaries(List.of(beside))) {
      record(act, report, shown.stream(), reader);
    }
  }

  /** What is only possible alerts nobody, and is not kept. One object stands for each report. */
  private static List<Arrival.Partner> partners(
      ValueMention mine, List<Other> others, Map<UUID, Arrival.Came> came) {
    return others.stream()
        .flatMap(
            it ->
                it.with(mine).stream()
                    .filter(match -> match.band() != MatchBand.POSSIBLE)
                    .map(
                        match ->
                            new Arrival.Partner(
                                came.computeIfAbsent(
                                    it.summary().id(),
                                    any -> came(it.summary(), it.sent(), it.source())),
                                match.band(),
                                match.other().row().map(ValueMention.Row::kept))))
        .toList();
  }

  private static Arrival.Came came(
      ReportSummary summary, ReportStore.SentBy sent, ReportSource source) {
    return new Arrival.Came(
        summary.id(),
        summary.arrival().received(),
        !sent.clear().report().rows(RowGroup.CHILDREN).isEmpty(),
        source.withoutNames());
  }

  private static <T> List<T> first(Collection<T> of, int most) {
    return of.stream().limit(most).toList();
  }

  private static List<ValueMention> mentions(OpenReport opened) {
    var received = opened.summary().arrival().received();
    var clear = ClearReport.of(opened.report(), received).with(opened.additions());
    return Mentions.of(opened.summary().id(), clear);
  }

  /** Each value once, as it stands first. */
  private static List<ValueMention> distinct(List<ValueMention> mentions) {
    var all = new LinkedHashMap<List<Object>, ValueMention>();
    mentions.forEach(
        it -> all.putIfAbsent(List.of(it.kind(), it.held().value().strip(), it.person()), it));
    return List.copyOf(all.values());
  }

  /**
   * A report that may share something: by how few share it, in how many ways, whether one of them
   * tells, and which values of this report, by their places, may stand in a text of it.
   */
  private record Candidate(double weight, int ways, boolean isTelling, BitSet inTexts) {
    static Candidate of(Partners way, BitSet inTexts, double all) {
      return new Candidate(Math.log(all / (way.reports().size() + 1)), 1, way.isTelling(), inTexts);
    }

    Candidate with(Candidate other) {
      var both = (BitSet) inTexts.clone();
      both.or(other.inTexts);
      return new Candidate(
          weight + other.weight, ways + other.ways, isTelling || other.isTelling, both);
    }

    /** One common word of a name is shared by thousands who have nothing else in common. */
    boolean isWorthALook() {
      return isTelling || ways > 1;
    }
  }

  /**
   * Reports that may share something of what is wanted, in order: those first that share most of
   * what few hold.
   */
  private Map<UUID, Candidate> ranked(
      List<ValueMention> mine, Predicate<ValueMention> wanted, UUID own, Set<UUID> hidden) {
    Function<HeldValue, Stream<Partners>> ways =
        it -> Stream.concat(sharers(it, hidden), index.nearly(it, hidden, BUSY).stream());
    // Somebody waits for it: with all processors.
    var places = wantedPlaces(mine, wanted).parallel();
    return ranked(mine, places, own, hidden, ways, Partners::reports);
  }

  /** As above, but for what a report may hold in another's place: nobody is told of that. */
  private Map<UUID, Candidate> sharing(
      List<ValueMention> mine, UUID own, Set<UUID> hidden, Function<Partners, List<UUID>> among) {
    var places = wantedPlaces(mine, it -> true);
    return ranked(mine, places, own, hidden, it -> sharers(it, hidden), among);
  }

  private Stream<Partners> sharers(HeldValue value, Set<UUID> hidden) {
    return index.partners(value, hidden, MOST_OF_ONE).stream();
  }

  private static IntStream wantedPlaces(List<ValueMention> mine, Predicate<ValueMention> wanted) {
    return IntStream.range(0, mine.size()).filter(it -> wanted.test(mine.get(it)));
  }

  private Map<UUID, Candidate> ranked(
      List<ValueMention> mine,
      IntStream places,
      UUID own,
      Set<UUID> hidden,
      Function<HeldValue, Stream<Partners>> ways,
      Function<Partners, List<UUID>> among) {
    double all = index.reports() - hidden.size() + 2.0;
    var found = new HashMap<UUID, Candidate>();
    places
        .mapToObj(it -> Map.entry(it, ways.apply(mine.get(it).held()).toList()))
        .toList()
        .forEach(
            it -> {
              var inTexts = new BitSet();
              inTexts.set(it.getKey(), TextTerms.canHold(mine.get(it.getKey()).held().field()));
              for (var way : it.getValue()) {
                var one = Candidate.of(way, inTexts, all);
                among.apply(way).forEach(id -> found.merge(id, one, Candidate::with));
              }
            });
    found.remove(own);
    var order =
        Comparator.<Map.Entry<UUID, Candidate>>comparingDouble(it -> it.getValue().weight())
            .thenComparing(Map.Entry::getKey)
            .reversed();
    var ranked = new LinkedHashMap<UUID, Candidate>();
    found.entrySet().stream()
        .filter(it -> it.getValue().isWorthALook())
        .sorted(order)
        .forEach(it -> ranked.put(it.getKey(), it.getValue()));
    return ranked;
  }

  private SeenElsewhere compared(
      OpenReport opened, Predicate<MentionMatch> wanted, List<NotJoined> notJoined, Actor reader) {
    var own = opened.summary();
    var mine = distinct(mentions(opened));
    var ranked = ranked(mine, it -> true, own.id(), readership.hiddenFrom(reader));
    var inOrder = List.copyOf(ranked.keySet());
    var readable = new ArrayList<UUID>();
    int at = 0;
    for (; at < inOrder.size() && readable.size() < MOST_OPENED; at += AT_ONCE) {
      var some = inOrder.subList(at, Math.min(inOrder.size(), at + AT_ONCE));
      readable.addAll(readership.readable(some, it -> it, reader));
    }
    var sent = store.sentBy(Stream.concat(Stream.of(own.id()), readable.stream()).toList());
    var compared = new Own(mine, area(opened.report()), PROCESSORS);
    var others = others(compared, readable, sent, ranked, wanted);
    var ownSource = sources.of(own, requireNonNull(sent.get(own.id())));
    var values = values(Map.entry(own.reference(), ownSource), mine, others);
    var busy = Collections.newSetFromMap(new IdentityHashMap<ValueMention, Boolean>());
    values.stream().filter(SharedValue::isBusy).forEach(it -> busy.add(it.mine()));
    record(Act.REPORT_COMPARED, own, others.stream().map(Other::summary), reader);
    var reports =
        others.stream()
            .map(
                it ->
                    new OtherReport(
                        it.summary(),
                        it.matches(),
                        sameSource(ownSource, it.source()),
                        it.matches().stream().anyMatch(match -> !busy.contains(match.mine()))))
            .sorted(BY_WHAT_IS_SHARED)
            .toList();
    Predicate<MentionMatch> isTelling = it -> wanted.test(it) && !busy.contains(it.mine());
    var again = new ComparedAgain(people, population(), sent, isTelling);
    return new SeenElsewhere(
        own, values, reports, again.since(notJoined, reports), at >= inOrder.size());
  }

  /** As {@link SourceCounter} counts: two only if that is certain. */
  private SameSource sameSource(ReportSource one, ReportSource other) {
    if (one.teller().isPresent() && one.teller().equals(other.teller())) {
      return SameSource.YES;
    }
    var count = new SourceCounter(people).count(List.of(one, other));
    return count.atLeast() > 1 ? SameSource.NO : SameSource.PERHAPS;
  }

  /** A report that shares something, in the clear. */
  private record Other(
      ReportSummary summary,
      ReportStore.SentBy sent,
      ReportSource source,
      List<MentionMatch> matches,
      Map<ValueMention, MentionMatch> byMine) {
    static Other of(
        ReportSummary summary,
        ReportStore.SentBy sent,
        ReportSource source,
        List<MentionMatch> matches) {
      // By the object: a value holds all that is said of a person.
      var byMine = new IdentityHashMap<ValueMention, MentionMatch>();
      matches.forEach(it -> byMine.put(it.mine(), it));
      return new Other(summary, sent, source, matches, byMine);
    }

    Optional<MentionMatch> with(ValueMention mine) {
      return Optional.ofNullable(byMine.get(mine));
    }

    @Override
    public String toString() {
      return "Other[" + summary.reference() + "]";
    }
  }

  /**
   * The values of a report, and which area it is about.
   *
   * @param processors with so many it is compared: more than one if somebody waits for it
   */
  private record Own(List<ValueMention> values, Optional<String> area, int processors) {}

  static Optional<String> area(Report report) {
    return report.area().filter(Areas::saysWhere);
  }

  private List<Other> others(
      Own own,
      Collection<UUID> readable,
      Map<UUID, ReportStore.SentBy> sent,
      Map<UUID, Candidate> ranked,
      Predicate<MentionMatch> wanted) {
    var all = List.copyOf(readable);
    int part = Math.max(1, (all.size() + own.processors() - 1) / own.processors());
    var matches = new LinkedHashMap<UUID, List<MentionMatch>>();
    // Asked here: other threads have no transaction.
    int population = population();
    IntStream.range(0, (all.size() + part - 1) / part)
        .parallel()
        .mapToObj(it -> all.subList(it * part, Math.min(all.size(), (it + 1) * part)))
        .map(it -> matches(own, population, it, sent, ranked, wanted))
        .toList()
        .forEach(matches::putAll);
    return caseProgress.summaries(List.copyOf(matches.keySet())).stream()
        .map(it -> other(it, requireNonNull(sent.get(it.id())), matches))
        .toList();
  }

  private Other other(
      ReportSummary summary, ReportStore.SentBy sent, Map<UUID, List<MentionMatch>> matches) {
    var found = requireNonNull(matches.get(summary.id()));
    return Other.of(summary, sent, sources.of(summary, sent), found);
  }

  private Map<UUID, List<MentionMatch>> matches(
      Own own,
      int population,
      List<UUID> others,
      Map<UUID, ReportStore.SentBy> sent,
      Map<UUID, Candidate> ranked,
      Predicate<MentionMatch> wanted) {
    var comparison = new ReportComparison(people, population, own.values(), own.area());
    var matches = new LinkedHashMap<UUID, List<MentionMatch>>();
    for (var id : others) {
      var other = sent.get(id);
      if (other != null) {
        var inTexts = requireNonNull(ranked.get(id)).inTexts();
        var found =
            best(matches(comparison, own.values(), id, other.clear(), inTexts).filter(wanted));
        if (!found.isEmpty()) {
          matches.put(id, found);
        }
      }
    }
    return matches;
  }

  /** Texts take long to search: only for what may stand in one and is not sure by a row. */
  private static Stream<MentionMatch> matches(
      ReportComparison comparison,
      List<ValueMention> mine,
      UUID id,
      ClearReport other,
      BitSet inTexts) {
    var area = area(other.report());
    var inRows = comparison.with(Mentions.inRows(id, other), area);
    var sure = Collections.newSetFromMap(new IdentityHashMap<ValueMention, Boolean>());
    inRows.stream()
        .filter(it -> it.band() != MatchBand.POSSIBLE)
        .forEach(it -> sure.add(it.mine()));
    return inTexts.stream().allMatch(it -> sure.contains(mine.get(it)))
        ? inRows.stream()
        : comparison.with(Mentions.of(id, other), area).stream();
  }

  private static double worth(MentionMatch match) {
    return switch (match.band()) {
      case SAME -> 4;
      case LIKELY -> 3;
      case POSSIBLE -> 1;
      case NONE -> 0;
    };
  }

  /** Of each value of this report the surest match. */
  private static List<MentionMatch> best(Stream<MentionMatch> found) {
    var seen = Collections.newSetFromMap(new IdentityHashMap<ValueMention, Boolean>());
    return found
        .sorted(Comparator.comparing(MentionMatch::band))
        .filter(it -> seen.add(it.mine()))
        .toList();
  }

  /** In powers of ten, at least that of a small town: bands do not drift with each report. */
  private int population() {
    int people = LEAST_PEOPLE;
    while (people < index.reports()) {
      people *= 10;
    }
    return people;
  }

  private List<SharedValue> values(
      Map.Entry<String, ReportSource> own, List<ValueMention> mine, List<Other> others) {
    return mine.stream()
        .map(it -> shared(it, own, others))
        .filter(it -> !it.holders().isEmpty())
        .sorted(BY_WHAT_IT_TELLS)
        .toList();
  }

  /** What may be another value adds to the upper end of the sources alone. */
  private SharedValue shared(
      ValueMention mine, Map.Entry<String, ReportSource> own, List<Other> others) {
    var holders = new ArrayList<Holder>();
    var certain = new ArrayList<>(List.of(own.getValue()));
    var all = new ArrayList<>(List.of(own));
    for (var other : others) {
      other
          .with(mine)
          .ifPresent(
              match -> {
                holders.add(new Holder(other.summary(), match));
                all.add(Map.entry(other.summary().reference(), other.source()));
                if (match.band() != MatchBand.POSSIBLE) {
                  certain.add(other.source());
                }
              });
    }
    holders.sort(Comparator.comparing(it -> it.match().band()));
    var counter = new SourceCounter(people);
    return new SharedValue(
        mine,
        holders,
        new SourceCounter.Range(
            counter.count(certain).atLeast(),
            counter.count(all.stream().map(Map.Entry::getValue).toList()).atMost()),
        Echoes.of(all),
        holders.size() > BUSY);
  }

  /**
   * The other reports are named in what is sealed, and how many there are stands nowhere: the log
   * tells no thief what belongs together, nor that something does.
   */
  private void record(Act act, ReportSummary report, Stream<ReportSummary> shown, Actor reader) {
    var references = shown.map(ReportSummary::reference).sorted().collect(Collectors.joining(" "));
    var words = AccessReasons.filledUp(references.isEmpty() ? "None" : references);
    var sealed = store.seal(report.id(), words);
    trail.append(AuditEvent.sealing(act, report.reference(), "shown=sealed", sealed), reader);
  }
}
