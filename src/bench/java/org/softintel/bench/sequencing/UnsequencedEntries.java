package org.softintel.bench.sequencing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** What is committed and in no tree yet, looked at several times a second. */
final class UnsequencedEntries {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String WAITING =
      "select count(*), coalesce(extract(epoch from clock_timestamp() - min(occurred_at)), 0)"
          + " from audit_pending join audit_entry on id = entry_id";

  private final Connection database;
  private final Thread thread = new Thread(this::watch, "backlog");
  private volatile boolean ended;
  private volatile long most;
  private volatile double longest;

  UnsequencedEntries(Connection database) {
    this.database = database;
    thread.setDaemon(true);
  }

  UnsequencedEntries begin() {
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
      System.out.println("the backlog is not watched any more: " + e);
    }
  }

  private synchronized long look() throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(WAITING)) {
      row.next();
      most = Math.max(most, row.getLong(1));
      longest = Math.max(longest, row.getDouble(2));
      return row.getLong(1);
    }
  }

  /** Returns when nothing waits any more. */
  void awaitNone() throws SQLException, InterruptedException {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (look() > 0) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("entries still wait for their place");
      }
      Thread.sleep(20);
    }
  }

  /** Entries. */
  long most() {
    return most;
  }

  /** Seconds that an entry waited, as far as it was seen waiting. */
  double longest() {
    return longest;
  }

  void end() throws InterruptedException {
    ended = true;
    thread.join();
  }
}
