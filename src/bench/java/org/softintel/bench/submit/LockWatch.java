package org.softintel.bench.submit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.softintel.bench.Watch;

/** Looks many times a second who waits for a lock in the database, and for which. */
final class LockWatch extends Watch {
  private static final String SESSIONS =
      """
      select coalesce(wait_event_type, ''), coalesce(wait_event, ''), state from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid()
      """;
  private static final String WAITING =
      "select count(*) from pg_locks where not granted and locktype <> 'extend'";

  private final Connection database;
  private final Map<String, Long> waits = new TreeMap<>();
  private long looks;
  private long idleInTransaction;
  private long notGranted;

  LockWatch(Connection database) {
    super(Duration.ofMillis(10));
    this.database = database;
  }

  @Override
  protected void look() throws SQLException {
    looks++;
    try (var statement = database.createStatement()) {
      try (var rows = statement.executeQuery(SESSIONS)) {
        while (rows.next()) {
          if (rows.getString(1).equals("Lock")) {
            waits.merge(rows.getString(2), 1L, Long::sum);
          }
          if ("idle in transaction".equals(rows.getString(3))) {
            idleInTransaction++;
          }
        }
      }
      try (var row = statement.executeQuery(WAITING)) {
        row.next();
        notGranted += row.getLong(1);
      }
    }
  }

  /**
   * Sessions that were seen waiting; while a table grows, one waits for another, whoever writes.
   */
  long waits() {
    return Math.max(
        notGranted,
        waits.entrySet().stream()
            .filter(it -> !it.getKey().equals("extend"))
            .mapToLong(Map.Entry::getValue)
            .sum());
  }

  @Override
  public String toString() {
    return "waiting %s, idle in transaction %.2f at a time, %d looks"
        .formatted(waits.isEmpty() ? "none" : waits, idleInTransaction / (double) looks, looks);
  }
}
