package org.softintel.audit.trail;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The chains that entries stand in. A chain belongs to one transaction at a time. */
@Singleton
class AuditChains {
  private static final String FREE =
      "SELECT id, sequence, head FROM audit_writer ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED";
  private static final String ANY =
      "SELECT id, sequence, head FROM audit_writer ORDER BY random() LIMIT 1 FOR UPDATE";

  private final DataSource database;

  AuditChains(DataSource database) {
    this.database = database;
  }

  /** One chain, and the hash of its last entry unless it is empty. */
  record Writer(short id, long next, Optional<byte[]> head) {}

  /** A chain that is this transaction's until it ends; waits only when all are taken. */
  Writer take() {
    try (var connection = database.getConnection()) {
      var free = first(connection, FREE);
      return free.isPresent() ? free.get() : first(connection, ANY).orElseThrow();
    } catch (SQLException e) {
      throw new TrailUnwritable(e);
    }
  }

  void advance(Writer writer, byte[] head) {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "UPDATE audit_writer SET sequence = ?, head = ? WHERE id = ?")) {
      statement.setLong(1, writer.next());
      statement.setBytes(2, head);
      statement.setShort(3, writer.id());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new TrailUnwritable(e);
    }
  }

  private static Optional<Writer> first(Connection connection, String query) throws SQLException {
    try (var statement = connection.prepareStatement(query);
        var row = statement.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Writer(row.getShort(1), row.getLong(2) + 1, Optional.ofNullable(row.getBytes(3))))
          : Optional.empty();
    }
  }

  /** Then the act must not happen either. */
  static final class TrailUnwritable extends RuntimeException {
    TrailUnwritable(SQLException cause) {
      super("the audit trail cannot be written", cause);
    }
  }
}
