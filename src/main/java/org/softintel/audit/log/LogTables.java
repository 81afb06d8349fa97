package org.softintel.audit.log;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The rows of the log. Within a transaction, its connection is the transaction's own. */
@Singleton
class LogTables {
  /** Any number that no other lock of ours has. */
  private static final long LEADER = 0x50F7_1106L;

  private final DataSource database;

  LogTables(DataSource database) {
    this.database = database;
  }

  /** Until the transaction ends nobody else leads, in whatever process. */
  boolean lead() {
    return query("SELECT pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LEADER).get(0);
  }

  /** Committed entries that are in no tree yet. */
  List<Long> pending(int most) {
    return query(
        "SELECT entry_id FROM audit_pending ORDER BY entry_id LIMIT ?",
        row -> row.getLong(1),
        most);
  }

  boolean isAnythingPending() {
    return !pending(1).isEmpty();
  }

  Optional<Instant> writtenAt(long entry) {
    return query(
            "SELECT occurred_at FROM audit_entry WHERE id = ?",
            row -> row.getTimestamp(1).toInstant(),
            entry)
        .stream()
        .findFirst();
  }

  /** Gives entries their places from {@code first} on. */
  void place(List<Long> entries, long first) {
    inOne(
        connection -> {
          try (var leaves =
                  connection.prepareStatement(
                      "INSERT INTO audit_leaf (leaf, entry_id)"
                          + " SELECT ? + place - 1, entry FROM unnest(?) WITH ORDINALITY"
                          + " AS it (entry, place)");
              var waited =
                  connection.prepareStatement(
                      "DELETE FROM audit_pending WHERE entry_id = ANY (?)")) {
            var ids = connection.createArrayOf("bigint", entries.toArray());
            leaves.setLong(1, first);
            leaves.setArray(2, ids);
            leaves.executeUpdate();
            waited.setArray(1, ids);
            return waited.executeUpdate();
          }
        });
  }

  /** Entries that will never come into the tree. */
  void forget(List<Long> entries) {
    inOne(
        connection -> {
          try (var gone =
              connection.prepareStatement("DELETE FROM audit_pending WHERE entry_id = ANY (?)")) {
            gone.setArray(1, connection.createArrayOf("bigint", entries.toArray()));
            return gone.executeUpdate();
          }
        });
  }

  /** The place of an entry, once it has one. */
  Optional<Long> leaf(long entry) {
    return query("SELECT leaf FROM audit_leaf WHERE entry_id = ?", row -> row.getLong(1), entry)
        .stream()
        .findFirst();
  }

  List<Long> entries(long firstLeaf, int count) {
    return query(
        "SELECT entry_id FROM audit_leaf WHERE leaf >= ? AND leaf < ? ORDER BY leaf",
        row -> row.getLong(1),
        firstLeaf,
        firstLeaf + count);
  }

  Optional<byte[]> tile(int level, long tile) {
    return query(
            "SELECT hashes FROM audit_tile WHERE level = ? AND tile = ?",
            row -> row.getBytes(1),
            level,
            tile)
        .stream()
        .findFirst();
  }

  void keep(int level, long tile, byte[] hashes) {
    update(
        "INSERT INTO audit_tile (level, tile, hashes) VALUES (?, ?, ?)"
            + " ON CONFLICT (level, tile) DO UPDATE SET hashes = EXCLUDED.hashes",
        level,
        tile,
        hashes);
  }

  Optional<String> newestCheckpoint() {
    return query(
            "SELECT note FROM audit_checkpoint ORDER BY size DESC LIMIT 1", row -> row.getString(1))
        .stream()
        .findFirst();
  }

  Optional<String> checkpoint(long size) {
    return query("SELECT note FROM audit_checkpoint WHERE size = ?", row -> row.getString(1), size)
        .stream()
        .findFirst();
  }

  /** When the last one was signed. */
  Optional<Instant> signedLast() {
    return query(
            "SELECT signed_at FROM audit_checkpoint ORDER BY size DESC LIMIT 1",
            row -> row.getTimestamp(1).toInstant())
        .stream()
        .findFirst();
  }

  /** Of sizes above {@code from}, up to {@code to}. */
  List<String> checkpoints(long from, long to) {
    return query(
        "SELECT note FROM audit_checkpoint WHERE size > ? AND size <= ? ORDER BY size",
        row -> row.getString(1),
        from,
        to);
  }

  void keep(long size, String note, Instant signedAt) {
    update(
        "INSERT INTO audit_checkpoint (size, note, signed_at) VALUES (?, ?, ?)",
        size,
        note,
        signedAt.atOffset(ZoneOffset.UTC));
  }

  private interface Rows<T> {
    T read(ResultSet row) throws SQLException;
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private <T> List<T> query(String sql, Rows<T> rows, Object... values) {
    return inOne(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            var found = new ArrayList<T>();
            try (var row = statement.executeQuery()) {
              while (row.next()) {
                found.add(rows.read(row));
              }
            }
            return found;
          }
        });
  }

  private void update(String sql, Object... values) {
    inOne(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
          }
        });
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private <T> T inOne(Work<T> work) {
    try (var connection = database.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new LogOutOfReach(e);
    }
  }

  /** The database does not answer, or refuses. */
  static final class LogOutOfReach extends RuntimeException {
    LogOutOfReach(SQLException cause) {
      super("the log's tables cannot be reached", cause);
    }
  }
}
