package org.softintel.report.totals;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.softintel.platform.database.Sql;

/**
 * The parts of totals: each transaction adds to one of its own, and they are folded into part 0.
 */
@Singleton
class TotalParts {
  private static final String IS_FREE =
      "pg_try_advisory_xact_lock('tally'::regclass::oid::integer, %s)";

  /**
   * Names the part of a transaction: until its end it is nobody else's. If more than 64 count at
   * once they wait for each other; rows are changed in one order, so they do not deadlock.
   */
  static final String OWN =
      "own as (select coalesce((select n from generate_series(1, 64) n where "
          + IS_FREE.formatted("n")
          + " limit 1), 1) as part)\n";

  private static final String FREE =
      """
      select part::integer from (
          select part from tally where part > 0 and total <> 0
          union select part from sign_tally where part > 0 and total <> 0
          union select part from language_choice where part > 0 and total <> 0) used
      where\s"""
          + IS_FREE.formatted("part");

  private static final String FOLDS_ALONE =
      "select pg_try_advisory_xact_lock('sign_tally'::regclass::oid::integer, 0)";

  private final Sql sql;

  TotalParts(Sql sql) {
    this.sql = sql;
  }

  /** Soon: a part of few reports would tell what they have in common. */
  @Scheduled(every = "10s")
  @Transactional
  void fold() {
    if (!sql.one(FOLDS_ALONE, row -> row.flag(1))) {
      return;
    }
    // A statement of its own: the next one sees what those who had these parts added.
    var free = sql.list(FREE, row -> row.number(1));
    if (!free.isEmpty()) {
      fold("tally", "measure, week, code", free);
      fold("sign_tally", "month, sign", free);
      fold("language_choice", "month, term, kept", free);
      rewrite("sign_tally", "month, sign", free);
      rewrite("language_choice", "month, term, kept", free);
    }
  }

  private void fold(String table, String key, List<Long> parts) {
    sql.update(
        """
        with added as (
            select %2$s, part, total from %1$s where part = any (?) and total <> 0),
        emptied as (
            update %1$s set total = 0 where (%2$s, part) in (select %2$s, part from added))
        insert into %1$s (%2$s, part, total)
        select %2$s, 0, sum(total) from added group by %2$s order by %2$s
        on conflict (%2$s, part) do update set total = %1$s.total + excluded.total
        """
            .formatted(table, key),
        parts);
  }

  /** In one order: those that were counted last would stand last in a copy of the database. */
  private void rewrite(String table, String key, List<Long> parts) {
    sql.update(
        """
        insert into %1$s (%2$s, part, total)
        select %2$s, part, 0 from %1$s
        where (part = 0 or part = any (?))
            and month >= (select max(month) - interval '1 month' from %1$s)
        order by %2$s, part
        on conflict (%2$s, part) do update set total = %1$s.total
        """
            .formatted(table, key),
        parts);
  }
}
