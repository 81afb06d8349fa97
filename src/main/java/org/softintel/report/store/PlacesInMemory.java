package org.softintel.report.store;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.softintel.platform.database.Ids;
import org.softintel.platform.time.Rounds;
import org.softintel.report.place.PlacesOfReport;

/**
 * What places the reports of the last weeks name, without a word of them. Each process opens each
 * report once, so that a page opens only those whose words it shows.
 */
@Singleton
class PlacesInMemory {
  /** So far back a page can look. */
  static final Duration MOST = Duration.ofDays(91);

  private static final String ROUND = "2s";

  /** A round, or a page, reads for so long at most. */
  private static final Duration AT_MOST = Duration.ofMillis(200);

  private static final Duration TIDY = Duration.ofHours(1);

  private static final int AT_ONCE = 50;

  /** Somebody may take so long to commit. */
  private static final Duration LATE = Duration.ofMinutes(2);

  private final ReportStore store;
  private final SourceOfReport sources;
  private final InstantSource clock;
  private final Rounds rounds = new Rounds(it -> Log.warnf("places are not read: %s", it));

  /** By the report; those that name none, too. */
  private final Map<UUID, PlacesOfReport> known = new ConcurrentHashMap<>();

  private final Set<UUID> seen = new HashSet<>();

  /** Those that came and were not read yet, the newest first. */
  private final Deque<UUID> waiting = new ArrayDeque<>();

  private Optional<UUID> from = Optional.empty();

  /** When those that are too old for any page were last left out. */
  private Instant tidied = Instant.EPOCH;

  PlacesInMemory(ReportStore store, SourceOfReport sources, InstantSource clock) {
    this.store = store;
    this.sources = sources;
    this.clock = clock;
  }

  @Scheduled(every = ROUND, concurrentExecution = ConcurrentExecution.SKIP)
  void round() {
    readOn();
  }

  /** Reads what came; returns whether nothing is left. No transaction may be open. */
  synchronized boolean readOn() {
    rounds.run(this::read);
    return waiting.isEmpty();
  }

  private void read() {
    var now = clock.instant();
    var first = Ids.firstAt(now.minus(MOST));
    if (!now.isBefore(tidied.plus(TIDY))) {
      seen.removeIf(it -> Ids.ORDER.compare(it, first) < 0);
      known.keySet().retainAll(seen);
      tidied = now;
    }
    var after = from.orElse(first);
    QuarkusTransaction.requiringNew().call(() -> store.after(after)).stream()
        .filter(seen::add)
        .forEach(waiting::addFirst);
    from = Optional.of(Ids.firstAt(now.minus(LATE)));
    var until = System.nanoTime() + AT_MOST.toNanos();
    while (!waiting.isEmpty() && System.nanoTime() < until) {
      var some = new ArrayList<UUID>();
      while (!waiting.isEmpty() && some.size() < AT_ONCE) {
        some.add(waiting.removeFirst());
      }
      // Behind the others: one that cannot be read must not keep them waiting.
      waiting.addAll(some);
      QuarkusTransaction.requiringNew().call(() -> store.sentBy(some)).forEach(this::keep);
      some.forEach(it -> waiting.removeLast());
    }
  }

  private void keep(UUID id, ReportStore.SentBy sent) {
    var report = sent.clear().report();
    var mentions = PlacesInReport.of(report).stream().map(PlacesInReport.InReport::mention);
    known.put(
        id,
        new PlacesOfReport(
            id,
            Ids.timeOf(id),
            PlacesInReport.area(report),
            sources.of(sent).withoutNames(),
            mentions.toList()));
  }

  /** Those that came since then, the newest first. */
  List<UUID> since(Instant first) {
    return known.values().stream()
        .filter(it -> !it.received().isBefore(first))
        .map(PlacesOfReport::report)
        .sorted(Ids.ORDER.reversed())
        .toList();
  }

  List<PlacesOfReport> of(Collection<UUID> reports) {
    return reports.stream().flatMap(it -> Stream.ofNullable(known.get(it))).toList();
  }
}
