package org.softintel.bench.sequencing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.softintel.bench.Watch;

/** What is committed and in no tree yet, looked at several times a second. */
public final class UnsequencedEntries extends Watch {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String WAITING =
      "select count(*), coalesce(extract(epoch from clock_timestamp() - min(occurred_at)), 0)"
          + " from audit_pending join audit_entry on id = entry_id";

  private final Connection database;
  private volatile long waiting;
  private volatile long most;
  private volatile double longest;

  public UnsequencedEntries(Connection database) {
    super(Duration.ofMillis(200));
    this.database = database;
  }

  @Override
  protected synchronized void look() throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(WAITING)) {
      row.next();
      waiting = row.getLong(1);
      most = Math.max(most, waiting);
      longest = Math.max(longest, row.getDouble(2));
    }
  }

  /** Returns when nothing waits any more. */
  public void awaitNone() throws SQLException, InterruptedException {
    var until = System.nanoTime() + PATIENCE.toNanos();
    for (look(); waiting > 0; look()) {
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
}
