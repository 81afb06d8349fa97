package org.softintel.platform.database;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Tells a process that keeps a table in memory what was written to it since it last looked, by
 * whichever process. Its rows have the number of their transaction in {@code written xid8}: no time
 * tells that, because transactions end in any order.
 */
public class WrittenRows {
  /**
   * What was written since all before the transaction {@code ?} were over. A copy of another
   * database may hold higher numbers than any transaction has here.
   */
  private static final String SINCE =
      """
      select pg_snapshot_xmin(now.seen)::text::bigint,
          left(pg_walfile_name(pg_current_wal_lsn()), 8), t.ID, t.written::text::bigint
      from (select pg_current_snapshot()) now (seen)
      left join TABLE t on t.written >= ?::bigint::text::xid8
          and t.written < pg_snapshot_xmax(now.seen)
      """;

  private final Sql sql;
  private final String since;
  private State known = new State(0, "", Map.of());

  /** {@code id}: the column by which rows are told apart. */
  public WrittenRows(Sql sql, String table, String id) {
    this.sql = sql;
    this.since = SINCE.replace("TABLE", table).replace("ID", id);
  }

  /**
   * How far a process has come.
   *
   * @param settled all transactions before this one are over
   * @param timeline another one numbers its transactions anew
   * @param written ids, and the transaction that wrote each, beside which others may not be over
   */
  record State(long settled, String timeline, Map<UUID, Long> written) {}

  /** Ids of what was written. */
  public record News(Set<UUID> ids, State then) {}

  /** From now on; the caller reads all rows afterwards. */
  public synchronized void begin() {
    var now = told(Long.MAX_VALUE);
    known = new State(now.settled, now.timeline, Map.of());
  }

  /**
   * What was written and is not taken. Empty if the database is another one, or an older copy: all
   * must be read again.
   */
  public Optional<News> news() {
    var before = known();
    var now = told(before.settled);
    if (!now.timeline.equals(before.timeline) || now.settled < before.settled) {
      return Optional.empty();
    }
    var fresh = new HashMap<>(now.written);
    fresh.entrySet().removeIf(it -> it.getValue().equals(before.written.get(it.getKey())));
    return Optional.of(new News(Set.copyOf(fresh.keySet()), now));
  }

  /** Of several threads that take news at once, none undoes what another one took. */
  public synchronized void took(News news) {
    var settled = Math.max(known.settled, news.then.settled);
    var written = new HashMap<>(known.written);
    news.then.written.forEach((id, by) -> written.merge(id, by, Math::max));
    written.values().removeIf(it -> it < settled);
    known = new State(settled, known.timeline, written);
  }

  private synchronized State known() {
    return known;
  }

  /** What was written in transactions that were not over when {@code settled} was told. */
  State told(long settled) {
    var written = new HashMap<UUID, Long>();
    var rows =
        sql.list(
            since,
            row -> {
              if (row.optionalText(3).isPresent()) {
                written.merge(row.id(3), row.number(4), Math::max);
              }
              return new State(row.number(1), row.text(2), written);
            },
            settled);
    return rows.get(0);
  }
}
