package org.softintel.report.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.softintel.platform.database.Ids;
import org.softintel.platform.database.WrittenRows;
import org.softintel.platform.monitoring.Alarm;
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
  private static final int IDS_AT_ONCE = 20_000;
  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final UUID LAST = new UUID(-1, -1);

  private final FiledRows rows;
  private final WrittenRows lately;
  private final Rounds rounds =
      new Rounds(it -> Log.warnf("the search does not know all reports: %s", it));

  private final Rounds forgetting =
      new Rounds(it -> Log.warnf("the search still knows reports that were destroyed: %s", it));

  /** Reports with a row that did not open. What was known of them before stays. */
  private final Set<UUID> unreadable = ConcurrentHashMap.newKeySet();

  private final AtomicLong begun = new AtomicLong();
  private final AtomicInteger told = new AtomicInteger();
  private final AtomicInteger ofOldRules = new AtomicInteger();
  private volatile TermTables tables = new TermTables();

  /** Those that are being read; searches ask the others as long as they run. */
  private volatile TermTables reading = tables;

  /** The last look at what was written that went well, by the order in which they began. */
  private long caughtUp;

  private volatile boolean complete;

  IndexInMemory(FiledRows rows, MeterRegistry meters) {
    this.rows = rows;
    this.lately = rows.lately();
    Gauge.builder("softintel.search.reports", this, IndexInMemory::reports)
        .description("Reports that the search of this process knows")
        .register(meters);
    Gauge.builder("softintel.search.complete", this, it -> it.isComplete() ? 1 : 0)
        .description("Whether the search of this process knows all reports")
        .register(meters);
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

  /** What was known of reports that are filed no more goes, whichever process destroyed them. */
  @Scheduled(every = "1h", delayed = "1h", concurrentExecution = ConcurrentExecution.SKIP)
  void forgetDestroyed() {
    forgetting.run(() -> forgetDestroyed(IDS_AT_ONCE));
  }

  void forgetDestroyed(int atOnce) {
    if (complete) {
      var all = tables;
      all.forget(destroyed(all.all(), atOnce));
    }
  }

  /** {@code known} was filed before the rows are read: what comes meanwhile is not missed. */
  private Set<UUID> destroyed(List<TermTable> known, int atOnce) {
    var destroyed = new HashSet<UUID>();
    var after = BEFORE_ALL;
    while (!after.equals(LAST)) {
      var filed = rows.reportsAfter(after, atOnce);
      var last = filed.size() < atOnce ? LAST : filed.get(filed.size() - 1);
      for (var table : known) {
        table.reports(after, last).forEach(destroyed::add);
      }
      filed.forEach(destroyed::remove);
      after = last;
    }
    return destroyed;
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
  boolean catchUp() {
    return catchUp(begun.get());
  }

  /** A look that began later than those has seen all that it must: whoever waits shares it. */
  private synchronized boolean catchUp(long before) {
    if (!complete || caughtUp > before) {
      return complete;
    }
    long look = begun.incrementAndGet();
    var news = lately.news();
    if (news.isEmpty()) {
      Log.warn("the database is another one, or an older copy: the search index is read anew");
      complete = false;
      return false;
    }
    var ids = List.copyOf(news.get().ids());
    for (int i = 0; i < ids.size(); i += AT_ONCE) {
      tables.add(opened(rows.of(ids.subList(i, Math.min(ids.size(), i + AT_ONCE)))));
    }
    lately.took(news.get());
    caughtUp = look;
    complain();
    return true;
  }

  private void readAll() {
    var all = new TermTables();
    reading = all;
    unreadable.clear();
    ofOldRules.set(0);
    lately.begin();
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
    var terms = new TreeMap<UUID, Set<Long>>(Ids.ORDER);
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
      Alarm.SEARCH_INDEX_UNREADABLE.raise(
          "the rows of %d reports in the search index do not open: the search misses" + " reports",
          some);
    }
  }
}
