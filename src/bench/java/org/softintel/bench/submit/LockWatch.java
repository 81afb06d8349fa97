package org.softintel.bench.submit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks many times a second who waits for a lock in the database, and for which. */
final class LockWatch {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
  private static final String SESSIONS =
      """
      select coalesce(wait_event_type, ''), coalesce(wait_event, ''), state from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid()
      """;
  private static final String WAITING =
      "select count(*) from pg_locks where not granted and locktype <> 'extend'";

  private final Connection database;
  private final Thread thread = new Thread(this::watch, "lock watch");
  private final Map<String, Long> waits = new TreeMap<>();
  private volatile boolean ended;
  private volatile @Nullable Exception failed;
  private long looks;
  private long idleInTransaction;
  private long notGranted;

  LockWatch(Connection database) {
    this.database = database;
    thread.setDaemon(true);
  }

  LockWatch begin() {
    thread.start();
    return this;
  }

  private void watch() {
    try {
      while (!ended) {
        look();
        Thread.sleep(BETWEEN_LOOKS.toMillis());
      }
    } catch (SQLException | InterruptedException e) {
      failed = e;
    }
  }

  private void look() throws SQLException {
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

  /** Throws if it could not look to the end. */
  void end() throws InterruptedException {
    ended = true;
    thread.join();
    if (failed != null) {
      throw new IllegalStateException("locks were not watched to the end", failed);
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
