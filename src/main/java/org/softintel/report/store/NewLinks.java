package org.softintel.report.store;

import static java.util.stream.Collectors.toSet;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.audit.trail.Act;
import org.softintel.platform.database.Ids;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.time.Rounds;
import org.softintel.report.access.Readership;
import org.softintel.report.linking.Arrival;
import org.softintel.report.linking.LinkAlert;
import org.softintel.report.linking.ValueKind;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.Reports.AddedTo;
import org.softintel.report.watchlist.MutedAlert;
import org.softintel.report.watchlist.WatchList;
import org.softintel.report.watchlist.WatchListNow;
import org.softintel.report.watchlist.WatchedValue;

/**
 * What reports that came lately share with others, or hold of the watch list. Each process works it
 * out for itself: a copy of the database tells nothing of it.
 */
@Singleton
public class NewLinks {
  private static final int MOST_SHOWN = 50;

  /** Of so many arrivals at a time it is asked who may read what they name. */
  private static final int AT_ONCE = 100;

  private final LatestArrivals arrivals;
  private final ReportMatches matches;
  private final WatchList watchList;
  private final Readership readership;
  private final PairsLookedAt lookedAt;
  private final LinksConfig config;

  NewLinks(
      LatestArrivals arrivals,
      ReportMatches matches,
      WatchList watchList,
      Readership readership,
      PairsLookedAt lookedAt,
      LinksConfig config) {
    this.arrivals = arrivals;
    this.matches = matches;
    this.watchList = watchList;
    this.readership = readership;
    this.lookedAt = lookedAt;
    this.config = config;
  }

  /** A report that came, and why somebody should look at it. */
  public record Linked(ReportSummary report, List<Told> alerts) {}

  /** An alert in words, and the reports that it names besides. */
  public record Told(LinkAlert alert, String words, List<ReportSummary> partners) {
    /** For a mail: kinds, counts and references, since the values stand in the reports. */
    String inMail(Function<ReportSummary, String> name) {
      return partners.isEmpty()
          ? words
          : partners.stream()
              .map(name)
              .collect(Collectors.joining(", ", words + " (" + alert.rise() + "): ", ""));
    }

    /** By which a form finds out whether the alert is still what it showed. */
    public String mark() {
      return Stream.of(
              Stream.of(alert.cause().code()),
              alert.kinds().stream().map(ValueKind::code),
              alert.watch().stream().map(UUID::toString),
              partners.stream().map(ReportSummary::reference))
          .flatMap(it -> it)
          .collect(Collectors.joining(" "));
    }
  }

  /** An alert that was put off. */
  public record Muted(
      UUID id, ReportSummary report, Told told, String reason, String officer, LocalDate back) {
    @Override
    public String toString() {
      return "Muted[" + id + "]";
    }
  }

  /**
   * What somebody is shown: what to look at, and what was put off.
   *
   * @param isWhole whether all was compared that had come before this process started
   * @param isMore whether there are more, which came earlier
   */
  public record Shown(boolean isWhole, boolean isMore, List<Linked> linked, List<Muted> muted) {}

  /** So many days a report counts as new. */
  public int days() {
    return config.days();
  }

  /** The newest reports of the last weeks that {@code reader} should look at; it is recorded. */
  @Transactional
  public Shown page(Actor reader) {
    var list = watchList.now();
    var alerts = of(arrivals.all(), list, reader, MOST_SHOWN + 1);
    var isMore = alerts.size() > MOST_SHOWN;
    if (isMore) {
      alerts.remove(List.copyOf(alerts.keySet()).get(MOST_SHOWN));
    }
    var readable = readableOfMuted(list, reader);
    var muted = new TreeMap<UUID, MutedAlert>(Ids.ORDER);
    muted.putAll(list.muted());
    muted.values().removeIf(it -> !it.isFor(readable));
    var words =
        words(
            list,
            Stream.concat(named(alerts), muted.values().stream().flatMap(MutedAlert::reports)),
            muted.values().stream().map(MutedAlert::by));
    record(words.summaries().values(), reader);
    return new Shown(
        arrivals.hasCaughtUp(),
        isMore,
        alerts.entrySet().stream().map(it -> words.told(it.getKey(), it.getValue())).toList(),
        muted.entrySet().stream().map(it -> words.told(it.getKey(), it.getValue())).toList());
  }

  /** What {@code reader} is told of one report; it is recorded. */
  @Transactional(TxType.MANDATORY)
  Optional<Linked> about(UUID report, Actor reader) {
    var list = watchList.now();
    var some = arrivals.naming(report);
    var alerts = of(some, list, reader, some.size()).get(report);
    if (alerts == null) {
      return Optional.empty();
    }
    var words = words(list, named(Map.of(report, alerts)), Stream.of());
    record(words.summaries().values(), reader);
    return Optional.of(words.told(report, alerts));
  }

  /** An alert that was put off, for somebody who may read all that it names. */
  @Transactional(TxType.MANDATORY)
  Optional<Muted> muted(UUID id, Actor reader) {
    var list = watchList.now();
    return Optional.ofNullable(list.muted().get(id))
        .filter(it -> it.isFor(readership.readable(it.reports().collect(toSet()), reader)))
        .map(it -> words(list, it.reports(), Stream.of(it.by())).told(id, it));
  }

  /** Beside whichever came last: an entry beside one that shares something would tell that. */
  private void record(Collection<ReportSummary> shown, Actor reader) {
    readership.readable(arrivals.newest(MOST_SHOWN), reader).stream()
        .max(Ids.ORDER)
        .ifPresent(it -> matches.record(Act.LINKS_SHOWN, it, shown, reader));
  }

  /** With the names of all who watch something, and of {@code others}. */
  private AlertWords words(WatchListNow list, Stream<UUID> reports, Stream<String> others) {
    var watchers = list.watched().values().stream().map(WatchedValue::by);
    var names = watchList.names(Stream.concat(watchers, others).collect(toSet()));
    return new AlertWords(list, names, matches.summaries(reports.collect(toSet())));
  }

  /**
   * What a mail to the team's inbox says of a report, which does not know who reads it: nothing of
   * restricted reports. Nothing either while many come at once, or if it cannot be worked out: the
   * mail must go out.
   */
  List<Told> forTheTeam(UUID report) {
    return whatCanBeTold(
        () -> {
          var list = known();
          return matches
              .arrival(report, new WatchedDetails(list))
              .map(it -> unrestricted(it, list))
              .orElse(List.of());
        });
  }

  /** As above, of what was added to a report: what that holds of the watch list. */
  List<Told> forTheTeam(AddedTo added) {
    var received = ClearReport.day(added.report().arrival().received());
    return whatCanBeTold(
        () -> {
          var list = known();
          var watched = new WatchedDetails(list).in(added.addition(), received).distinct();
          var words = words(list, Stream.of(), Stream.of());
          return watched.map(it -> words.told(LinkAlert.watched(it))).toList();
        });
  }

  /**
   * By account, what is told of a report that came to those of {@code accounts} who have one that
   * it may share details with: to each only of what they may read. Empty if that is not known yet.
   */
  @Transactional(TxType.MANDATORY)
  Optional<Map<String, List<Told>>> forHolders(UUID report, Set<String> accounts) {
    return watchList
        .known()
        .flatMap(
            list ->
                arrivals
                    .found(report)
                    .map(LatestArrivals.Found::arrival)
                    .map(
                        it ->
                            it.map(arrival -> forHolders(arrival, list, accounts))
                                .orElse(Map.of())));
  }

  private Map<String, List<Told>> forHolders(
      Arrival arrival, WatchListNow list, Set<String> accounts) {
    var words = words(list, LatestArrivals.named(arrival), Stream.of());
    var reports = words.summaries().keySet();
    var closed = matches.closed(reports);
    var holders = ReportHolders.of(words.summaries().values());
    var told = new TreeMap<String, List<Told>>();
    for (var account : holders.among(accounts)) {
      var readable = readership.readable(reports, account);
      if (readable.contains(arrival.report().id())) {
        var alerts = arrivals.rules().alerts(arrival.among(readable).watching(Set.of()), closed);
        var shown = notMuted(arrival.report().id(), LinkAlert.joined(alerts), list, readable);
        var own = holders.concerning(account, shown);
        if (!own.isEmpty()) {
          told.put(account, own.stream().map(words::told).toList());
        }
      }
    }
    return told;
  }

  private static List<LinkAlert> notMuted(
      UUID report, List<LinkAlert> alerts, WatchListNow list, Set<UUID> readable) {
    var muted = list.muted().values().stream().filter(it -> it.isFor(readable)).toList();
    return alerts.stream()
        .filter(it -> muted.stream().noneMatch(its -> its.hides(report, it)))
        .toList();
  }

  /** With reports that came a moment ago, too, for which no transaction may be open. */
  private List<Told> whatCanBeTold(Callable<List<Told>> work) {
    var told = new ArrayList<Told>();
    new Rounds(it -> Log.warnf("a mail goes out without its links: %s", it))
        .run(
            () -> {
              if (!arrivals.isRush()
                  && QuarkusTransaction.suspendingExisting().call(matches::areReady)) {
                told.addAll(QuarkusTransaction.requiringNew().call(work));
              }
            });
    return told;
  }

  private WatchListNow known() {
    return watchList.known().orElse(WatchListNow.NOTHING);
  }

  private List<Told> unrestricted(Arrival arrival, WatchListNow list) {
    var words = words(list, LatestArrivals.named(arrival), Stream.of());
    var summaries = words.summaries();
    summaries.values().removeIf(ReportSummary::restricted);
    var closed = matches.closed(summaries.keySet());
    var alerts = arrivals.rules().alerts(arrival.among(summaries.keySet()), closed);
    return LinkAlert.joined(alerts).stream().map(words::told).toList();
  }

  /**
   * Those of some reports that an alert for {@code reader} names. Each list of reports asks: it may
   * be some seconds old, and of each report the newest that names it is looked at first, most often
   * alone.
   */
  @Transactional
  public Set<UUID> linked(Collection<UUID> reports, Actor reader) {
    var waiting = new LinkedHashMap<UUID, Deque<Arrival>>();
    reports.forEach(it -> waiting.put(it, new ArrayDeque<>(newestFirst(arrivals.naming(it)))));
    waiting.values().removeIf(Deque::isEmpty);
    if (waiting.isEmpty()) {
      return Set.of();
    }
    var hidden = readership.hiddenFrom(reader);
    var telling =
        new Telling(
            watchList.lately(),
            some -> some.stream().filter(it -> !hidden.contains(it)).collect(toSet()),
            reader);
    var told = new HashSet<UUID>();
    while (!waiting.isEmpty()) {
      var next = waiting.values().stream().map(Deque::removeFirst).collect(toSet());
      var named = named(telling.alerts(newestFirst(next))).collect(toSet());
      // Whoever is told of a report must be able to open it.
      named.removeIf(told::contains);
      told.addAll(readership.readable(named, reader));
      waiting.keySet().removeAll(told);
      waiting.values().removeIf(Deque::isEmpty);
    }
    return reports.stream().filter(told::contains).collect(toSet());
  }

  private static Stream<UUID> named(Map<UUID, List<LinkAlert>> alerts) {
    return alerts.entrySet().stream()
        .flatMap(
            it ->
                Stream.concat(
                    Stream.of(it.getKey()),
                    it.getValue().stream().flatMap(alert -> alert.partners().stream())));
  }

  private Set<UUID> readableOfMuted(WatchListNow list, Actor reader) {
    var muted = list.muted().values().stream().flatMap(MutedAlert::reports);
    return readership.readable(muted.collect(toSet()), reader);
  }

  /** By the report that came, the latest {@code most}; what a newer one says again is said once. */
  private Map<UUID, List<LinkAlert>> of(
      Collection<Arrival> some, WatchListNow list, Actor reader, int most) {
    var telling = new Telling(list, it -> readership.readable(it, reader), reader);
    var newestFirst = newestFirst(some);
    var alerts = new LinkedHashMap<UUID, List<LinkAlert>>();
    for (int at = 0; at < newestFirst.size() && alerts.size() < most; at += AT_ONCE) {
      var next = newestFirst.subList(at, Math.min(newestFirst.size(), at + AT_ONCE));
      telling.alerts(next).entrySet().stream()
          .limit(most - alerts.size())
          .forEach(it -> alerts.put(it.getKey(), it.getValue()));
    }
    return alerts;
  }

  private List<Arrival> newestFirst(Collection<Arrival> some) {
    return some.stream()
        .sorted(Comparator.comparing(it -> it.report().id(), arrivals.newestFirst()))
        .toList();
  }

  /** What a reader is told, of one part of the arrivals after the other, the newest first. */
  private final class Telling {
    private final WatchListNow list;
    private final Function<Set<UUID>, Set<UUID>> readable;
    private final Actor reader;
    private final List<MutedAlert> muted;
    private final List<LinkAlert> told = new ArrayList<>();

    Telling(WatchListNow list, Function<Set<UUID>, Set<UUID>> readable, Actor reader) {
      this.list = list;
      this.readable = readable;
      this.reader = reader;
      var mayRead = readableOfMuted(list, reader);
      this.muted = list.muted().values().stream().filter(it -> it.isFor(mayRead)).toList();
    }

    Map<UUID, List<LinkAlert>> alerts(List<Arrival> next) {
      var may = readable.apply(next.stream().flatMap(LatestArrivals::named).collect(toSet()));
      var closed = matches.closed(may);
      var notJoined = lookedAt.notJoined(next.stream().flatMap(Arrival::rows).toList(), reader);
      var alerts = new LinkedHashMap<UUID, List<LinkAlert>>();
      for (var arrival : next) {
        var id = arrival.report().id();
        if (may.contains(id)) {
          var own = arrival.among(may).without(notJoined).watching(list.watched().keySet());
          var fresh =
              arrivals.rules().alerts(own, closed).stream()
                  .filter(it -> told.stream().noneMatch(newer -> newer.says(it, id)))
                  .toList();
          told.addAll(fresh);
          // Only now: what was put off is not told by an earlier report instead.
          var shown =
              LinkAlert.joined(fresh).stream()
                  .filter(it -> muted.stream().noneMatch(its -> its.hides(id, it)))
                  .toList();
          if (!shown.isEmpty()) {
            alerts.put(id, shown);
          }
        }
      }
      return alerts;
    }
  }
}
