package org.softintel.audit.selfcheck;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.softintel.platform.database.Sql;
import org.softintel.platform.monitoring.Alarm;
import org.softintel.platform.time.Rounds;

/** Walks over the rows of the trail, in each process: all must be in the log or wait for it. */
@Singleton
class StrayRows {
  private static final int ROWS_A_STEP = 2_000;

  /** Somebody may make up as many as they like. */
  private static final int TOLD_AT_MOST = 1_000;

  private static final String NEXT =
      """
      select e.id, exists (select from audit_pending p where p.entry_id = e.id)
          or exists (select from audit_leaf l where l.entry_id = e.id and l.leaf >= 0
              and l.leaf < (select max(size) from audit_checkpoint))
      from (select id from audit_entry where id > ? order by id limit ROWS) e order by e.id
      """
          .replace("ROWS", "" + ROWS_A_STEP);

  private final Sql sql;
  private final Rounds rounds;
  private final NavigableSet<Long> told = new TreeSet<>();
  private long last = Long.MIN_VALUE;

  StrayRows(Sql sql, InstantSource clock) {
    this.sql = sql;
    rounds = Unchecked.rounds(clock, "each row of the trail against the audit log");
  }

  /** Those that were not in the log when they were looked at last, up to a bound. */
  synchronized List<Long> faults() {
    return List.copyOf(told);
  }

  private record Looked(long id, boolean isKnown) {}

  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void round() {
    rounds.run(this::step);
  }

  /** The next rows; from the first again after the last. */
  synchronized void step() {
    var looked = sql.list(NEXT, row -> new Looked(row.number(1), row.flag(2)), last);
    long from = last;
    last = looked.size() == ROWS_A_STEP ? looked.get(looked.size() - 1).id() : Long.MIN_VALUE;
    var strays = looked.stream().filter(it -> !it.isKnown()).map(Looked::id).toList();
    told.subSet(from, false, last == Long.MIN_VALUE ? Long.MAX_VALUE : last, true)
        .retainAll(strays);
    tell(strays);
  }

  /** One alarm for those that were not told yet, however many there are in a step. */
  private void tell(List<Long> strays) {
    var news = new ArrayList<>(strays);
    news.removeAll(told);
    if (!news.isEmpty() && told.size() < TOLD_AT_MOST) {
      told.addAll(news);
      var first = "row " + news.get(0) + " of the trail is not in the log";
      Alarm.LOG_DIFFERS.raise(
          "the database and the audit log differ: %s",
          news.size() == 1 ? first : first + " (and " + (news.size() - 1) + " more)");
    }
  }
}
