package org.softintel.audit.trail;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;

/** The chains that entries stand in. A chain belongs to one transaction at a time. */
@Singleton
class AuditChains {
  private static final String FREE =
      "SELECT id, sequence, head FROM audit_writer ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED";
  private static final String ANY =
      "SELECT id, sequence, head FROM audit_writer ORDER BY random() LIMIT 1 FOR UPDATE";

  private final Sql sql;

  AuditChains(Sql sql) {
    this.sql = sql;
  }

  /** One chain, and the hash of its last entry unless it is empty. */
  record Writer(short id, long next, Optional<byte[]> head) {}

  /** A chain that is this transaction's until it ends; waits only when all are taken. */
  Writer take() {
    return sql.first(FREE, AuditChains::writer)
        .orElseGet(() -> sql.first(ANY, AuditChains::writer).orElseThrow());
  }

  void advance(Writer writer, byte[] head) {
    sql.update(
        "UPDATE audit_writer SET sequence = ?, head = ? WHERE id = ?",
        writer.next(),
        head,
        writer.id());
  }

  private static Writer writer(Row row) throws SQLException {
    return new Writer((short) row.number(1), row.number(2) + 1, row.optionalBytes(3));
  }
}
