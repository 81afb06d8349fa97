package org.softintel.report.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.softintel.platform.sealing.CannotUnseal;
import org.softintel.platform.time.Rounds;
import org.softintel.report.search.FiledRows.SealedRow;

/**
 * How all reports are filed. A process opens all rows when it begins, and before each search those
 * that were written since, by whichever process.
 */
@Singleton
class IndexInMemory {
  private static final int AT_ONCE = 2_000;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final FiledRows rows;
  private final Rounds rounds =
      new Rounds(it -> Log.warnf("the search does not know all reports: %s", it));

  /** What was taken of transactions beside which others may not be over. */
  private final Map<UUID, Long> taken = new HashMap<>();

  /** Reports with a row that did not open. What was known of them before stays. */
  private final Set<UUID> unreadable = ConcurrentHashMap.newKeySet();

  private final AtomicInteger told = new AtomicInteger();
  private final AtomicInteger ofOldRules = new AtomicInteger();
  private volatile TermTables tables = new TermTables();

  /** Those that are being read; searches ask the others as long as they run. */
  private volatile TermTables reading = tables;

  private long settled;
  private String timeline = "";
  private volatile boolean complete;

  IndexInMemory(FiledRows rows, MeterRegistry meters) {
    this.rows = rows;
    meters.gauge("softintel.search.reports", this, IndexInMemory::reports);
    meters.gauge("softintel.search.complete", this, it -> it.isComplete() ? 1 : 0);
  }

  /** Searches do the same: they have less to do if there were none for a while. */
  @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  void round() {
    rounds.run(
        () -> {
          rows.refreshKeys();
          if (!complete) {
            readAll();
          }
          catchUp();
          tryAgain();
        });
  }

  boolean isComplete() {
    return complete;
  }

  int reports() {
    return (complete ? tables : reading).reports();
  }

  List<UUID> last(List<List<Set<Long>>> ways, UUID before, int most) {
    return tables.last(ways, before, most);
  }

  /** Takes what was written since; returns false while not all has been read. */
  synchronized boolean catchUp() {
    if (!complete) {
      return false;
    }
    var news = rows.since(settled);
    if (!news.timeline().equals(timeline) || news.settled() < settled) {
      Log.warn("the database is another one, or an older copy: the search index is read anew");
      complete = false;
      return false;
    }
    news.written().entrySet().removeIf(it -> it.getValue().equals(taken.get(it.getKey())));
    var ids = List.copyOf(news.written().keySet());
    for (int i = 0; i < ids.size(); i += AT_ONCE) {
      tables.add(opened(rows.of(ids.subList(i, Math.min(ids.size(), i + AT_ONCE)))));
    }
    taken.putAll(news.written());
    settled = news.settled();
    taken.values().removeIf(it -> it < settled);
    complain();
    return true;
  }

  private void readAll() {
    var all = new TermTables();
    reading = all;
    taken.clear();
    unreadable.clear();
    ofOldRules.set(0);
    var now = rows.since(Long.MAX_VALUE);
    settled = now.settled();
    timeline = now.timeline();
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    var pool = Executors.newFixedThreadPool(threads);
    var opened = new ArrayDeque<CompletableFuture<Void>>();
    try {
      var page = rows.after(BEFORE_ALL, AT_ONCE);
      while (!page.isEmpty()) {
        var some = page;
        opened.add(CompletableFuture.runAsync(() -> all.add(opened(some)), pool));
        if (opened.size() > threads) {
          opened.remove().join();
        }
        page = rows.after(page.get(page.size() - 1).report(), AT_ONCE);
      }
      opened.forEach(CompletableFuture::join);
    } finally {
      pool.shutdownNow();
    }
    tables = all;
    complete = true;
    Log.infof(
        "the search knows all %d reports; older rules filed %d rows of its index",
        reports(), ofOldRules.get());
    complain();
  }

  /** A key may have been put back. */
  private synchronized void tryAgain() {
    var some = unreadable.stream().limit(AT_ONCE).toList();
    if (complete && !some.isEmpty()) {
      unreadable.removeAll(some);
      tables.add(opened(rows.of(some)));
    }
  }

  private TermTable opened(List<SealedRow> some) {
    var terms = new TreeMap<UUID, Set<Long>>(TermTable.ORDER);
    var failed = new HashSet<UUID>();
    for (var row : some) {
      var own = terms.computeIfAbsent(row.report(), it -> new HashSet<>());
      try {
        var filed = rows.open(row);
        for (var term : filed.terms()) {
          own.add(term);
        }
        if (filed.rules() < SearchIndex.RULES) {
          ofOldRules.incrementAndGet();
        }
      } catch (CannotUnseal e) {
        failed.add(row.report());
      }
    }
    terms.keySet().removeAll(failed);
    unreadable.addAll(failed);
    return TermTable.of(terms);
  }

  private void complain() {
    int some = unreadable.size();
    if (told.getAndSet(some) < some) {
      Log.errorf("ALARM: %d rows of the search index do not open: the search misses reports", some);
    }
  }
}
