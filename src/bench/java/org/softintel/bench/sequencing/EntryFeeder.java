package org.softintel.bench.sequencing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.softintel.audit.trail.InventedEntries;
import org.softintel.bench.TableCopy;

/** Writes entries straight into the trail, in the chain of one writer, as fast as it is told. */
final class EntryFeeder {
  /** The last one: the application takes the first that is free. */
  private static final short WRITER = 64;

  private static final int TRANSACTIONS_A_SECOND = 20;

  private final Connection database;
  private final InventedEntries entries;

  EntryFeeder(Connection database, long seed) throws SQLException {
    this.database = database;
    entries = new InventedEntries(seed, List.of(WRITER), Instant.now());
    database.setAutoCommit(false);
  }

  /** How many a second it was in the end. */
  double feed(int aSecond, Duration time) throws SQLException {
    var began = System.nanoTime();
    var pause = Duration.ofSeconds(1).toNanos() / TRANSACTIONS_A_SECOND;
    long transactions = time.toSeconds() * TRANSACTIONS_A_SECOND;
    for (long i = 0; i < transactions; i++) {
      LockSupport.parkNanos(began + i * pause - System.nanoTime());
      give(aSecond / TRANSACTIONS_A_SECOND);
    }
    var seconds = (System.nanoTime() - began) / 1e9;
    return transactions * (aSecond / TRANSACTIONS_A_SECOND) / seconds;
  }

  /** In one transaction. */
  void give(int number) throws SQLException {
    lockWriter();
    entries.at(Instant.now());
    var rows = new TableCopy();
    for (int i = 0; i < number; i++) {
      rows.row(InventedEntries.TABLE, entries.next().columns());
    }
    rows.flush(database);
    try (var advance =
        database.prepareStatement(
            "update audit_writer set sequence = ?, head = ? where id = " + WRITER)) {
      advance.setLong(1, entries.sequence(WRITER));
      advance.setBytes(2, entries.head(WRITER));
      advance.executeUpdate();
    }
    database.commit();
  }

  private void lockWriter() throws SQLException {
    try (var statement = database.createStatement();
        var row =
            statement.executeQuery(
                "select sequence, head from audit_writer where id = " + WRITER + " for update")) {
      row.next();
      entries.continueAfter(WRITER, row.getLong(1), Optional.ofNullable(row.getBytes(2)));
    }
  }
}
