package org.softintel.report.store;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.database.Ids;
import org.softintel.platform.time.Rounds;
import org.softintel.report.linking.Arrival;
import org.softintel.report.linking.LinkRules;
import org.softintel.report.linking.PersonMatcher;
import org.softintel.report.linking.SourceCounter;
import org.softintel.report.watchlist.WatchList;
import org.softintel.report.watchlist.WatchListNow;

/** Compares what came in the last weeks, and keeps ids and kinds of values in memory alone. */
@Singleton
class LatestArrivals {
  /** A round takes a fifth of this at most, so that requests have the rest. */
  private static final String ROUND = "2s";

  private static final Duration A_ROUND_TAKES = Duration.ofMillis(400);

  /** While more came within a minute and wait, the mails about them go out without links. */
  private static final int MOST_WAITING = 100;

  /** Somebody may take so long to commit. */
  private static final Duration LATE = Duration.ofMinutes(2);

  /** What cannot be read is tried again after so long. */
  private static final Duration PAUSE = Duration.ofMinutes(5);

  private final ReportMatches matches;
  private final WatchList watchList;
  private final LinkRules rules;
  private final Duration lately;
  private final InstantSource clock;
  private final Rounds rounds = new Rounds(it -> Log.warnf("new links are not found: %s", it));
  private final Rounds each =
      new Rounds(it -> Log.warnf("a report is not compared, and tried again: %s", it));

  /** Reports of the last weeks. */
  private final Set<UUID> seen = ConcurrentHashMap.newKeySet();

  /** Reports to which something was added in the last weeks, and when. */
  private final Map<UUID, Instant> addedTo = new ConcurrentHashMap<>();

  /** Those of them that share something, or hold something of the watch list. */
  private final Map<UUID, Arrival> links = new ConcurrentHashMap<>();

  /** Which of those name a report, mostly one or two: each list of reports asks. */
  private final Map<UUID, Set<UUID>> naming = new ConcurrentHashMap<>();

  /** Those that came and were not compared yet, the newest first. */
  private final Deque<UUID> waiting = new ConcurrentLinkedDeque<>();

  /** And the one that is being compared. */
  private final Set<UUID> failed = Collections.synchronizedSet(new LinkedHashSet<>());

  /** What is watched, as far as the last round knew. */
  private final Set<UUID> watched = new HashSet<>();

  private Instant again = Instant.MIN;

  /** Where the last round began to look for what came. */
  private Optional<Instant> from = Optional.empty();

  private volatile boolean hasCaughtUp;

  LatestArrivals(
      ReportMatches matches,
      WatchList watchList,
      PersonMatcher people,
      LinksConfig config,
      InstantSource clock) {
    this.matches = matches;
    this.watchList = watchList;
    this.clock = clock;
    this.lately = Duration.ofDays(config.days());
    this.rules =
        new LinkRules(new SourceCounter(people), ReportMatches.BUSY, config.reports(), lately);
  }

  LinkRules rules() {
    return rules;
  }

  Collection<Arrival> all() {
    return links.values();
  }

  /** Those of which an alert may name a report. */
  List<Arrival> naming(UUID report) {
    return naming.getOrDefault(report, Set.of()).stream()
        .flatMap(it -> Optional.ofNullable(links.get(it)).stream())
        .toList();
  }

  /** What was found of a report of the last weeks; empty if it was not compared yet. */
  Optional<Found> found(UUID report) {
    return seen.contains(report) && !waiting.contains(report) && !failed.contains(report)
        ? Optional.of(new Found(Optional.ofNullable(links.get(report))))
        : Optional.empty();
  }

  /** Nothing, if it shares nothing that somebody is told of. */
  record Found(Optional<Arrival> arrival) {}

  /** Whether all was compared that had come before this process started. */
  boolean hasCaughtUp() {
    return hasCaughtUp;
  }

  /** Of the reports of the last weeks so many, the newest ones. */
  List<UUID> newest(int most) {
    return seen.stream().sorted(Ids.ORDER.reversed()).limit(most).toList();
  }

  /** By when a report came, or what was last added to it, the newest first. */
  Comparator<UUID> newestFirst() {
    return Comparator.comparing(this::cameLast, Ids.ORDER.reversed());
  }

  private UUID cameLast(UUID report) {
    return Optional.ofNullable(addedTo.get(report))
        .map(Ids::firstAt)
        .filter(it -> Ids.ORDER.compare(it, report) > 0)
        .orElse(report);
  }

  boolean isRush() {
    var first = Ids.firstAt(clock.instant().minus(Duration.ofMinutes(1)));
    return waiting.stream()
            .filter(it -> Ids.ORDER.compare(it, first) >= 0)
            .limit(MOST_WAITING + 1L)
            .count()
        > MOST_WAITING;
  }

  @Scheduled(every = ROUND, concurrentExecution = ConcurrentExecution.SKIP)
  void round() {
    rounds.run(this::lookAtWhatCame);
  }

  /** The newest first: after a start those of the last weeks follow. */
  private void lookAtWhatCame() {
    if (!matches.areReady()) {
      return;
    }
    var now = clock.instant();
    var isFirst = from.isEmpty();
    takeNotice(now);
    // After the reports: who watched a value before one of them came is known.
    var list = watchList.known();
    if (list.isPresent()) {
      takeNotice(list.get(), isFirst);
      var watched = new WatchedDetails(list.get());
      var until = System.nanoTime() + A_ROUND_TAKES.toNanos();
      while (!waiting.isEmpty() && System.nanoTime() < until) {
        var next = waiting.getFirst();
        // Before it is taken away: others ask whether it waits.
        failed.add(next);
        waiting.removeFirst();
        compare(next, Ids.firstAt(now.minus(lately)), watched);
      }
      hasCaughtUp |= waiting.isEmpty();
    }
  }

  /** What came while somebody searched for a value and saved it was compared without it. */
  private void takeNotice(WatchListNow list, boolean isFirst) {
    list.watched()
        .forEach(
            (id, it) -> {
              if (watched.add(id) && !isFirst) {
                var since = Ids.firstAt(it.since());
                Stream.concat(seen.stream(), addedTo.keySet().stream())
                    .filter(report -> Ids.ORDER.compare(cameLast(report), since) >= 0)
                    .forEach(waiting::addFirst);
              }
            });
    watched.retainAll(list.watched().keySet());
  }

  private void takeNotice(Instant now) {
    var first = now.minus(lately);
    seen.removeIf(it -> Ids.ORDER.compare(it, Ids.firstAt(first)) < 0);
    addedTo.values().removeIf(it -> it.isBefore(first));
    links.keySet().stream()
        .filter(it -> !seen.contains(it) && !addedTo.containsKey(it))
        .toList()
        .forEach(this::forget);
    var since = from.orElse(first);
    var fresh = new LinkedHashSet<UUID>();
    var came = matches.after(Ids.firstAt(since)).stream().filter(it -> !seen.contains(it)).toList();
    fresh.addAll(came);
    matches.addedTo(since).entrySet().stream()
        .filter(it -> !it.getValue().equals(addedTo.put(it.getKey(), it.getValue())))
        .forEach(it -> fresh.add(it.getKey()));
    fresh.forEach(waiting::addFirst);
    seen.addAll(came);
    from = Optional.of(now.minus(LATE));
    if (!now.isBefore(again)) {
      waiting.addAll(failed);
      failed.clear();
      again = now.plus(PAUSE);
    }
  }

  /** One that cannot be read keeps no other waiting. */
  private void compare(UUID id, UUID first, WatchedDetails watched) {
    each.run(
        () ->
            matches
                .arrival(id, watched)
                .ifPresent(
                    it -> {
                      keep(Ids.ORDER.compare(id, first) < 0 ? it.onlyWatched() : it);
                      failed.remove(id);
                    }));
  }

  private void keep(Arrival arrival) {
    var id = arrival.report().id();
    forget(id);
    if (isWorthKeeping(arrival)) {
      links.put(id, arrival);
      named(arrival).distinct().forEach(it -> naming.merge(it, Set.of(id), LatestArrivals::both));
    }
  }

  /** For whoever reads no restricted report a value may not be busy. */
  private boolean isWorthKeeping(Arrival arrival) {
    var unrestricted = arrival.among(matches.unrestricted(named(arrival).toList()));
    return Stream.of(arrival, unrestricted).anyMatch(this::hasAlert);
  }

  /** Whichever of what it names are closed. */
  private boolean hasAlert(Arrival arrival) {
    var all = named(arrival).distinct().collect(toMap(it -> it, it -> Instant.MIN));
    return Stream.of(Map.<UUID, Instant>of(), all)
        .anyMatch(it -> !rules.alerts(arrival, it).isEmpty());
  }

  private void forget(UUID report) {
    var was = links.remove(report);
    if (was != null) {
      named(was).forEach(it -> naming.computeIfPresent(it, (any, some) -> without(report, some)));
    }
  }

  private static Set<UUID> both(Set<UUID> some, Set<UUID> others) {
    return Stream.concat(some.stream(), others.stream()).collect(toUnmodifiableSet());
  }

  private static @Nullable Set<UUID> without(UUID report, Set<UUID> some) {
    var left = some.stream().filter(it -> !it.equals(report)).collect(toUnmodifiableSet());
    return left.isEmpty() ? null : left;
  }

  /** All that an alert about it may name. */
  static Stream<UUID> named(Arrival arrival) {
    return Stream.concat(
        Stream.of(arrival.report().id()),
        arrival.shared().stream()
            .flatMap(it -> it.partners().stream())
            .map(it -> it.report().id()));
  }
}
