package org.softintel.audit.trail;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import org.softintel.platform.database.RoundTrip;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;

/** The chains that entries stand in. A chain belongs to one transaction at a time. */
@Singleton
class AuditChains {
  private static final String FREE =
      "SELECT id, sequence, head FROM audit_writer ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED";
  private static final String ANY =
      "SELECT id, sequence, head FROM audit_writer ORDER BY random() LIMIT 1 FOR UPDATE";

  private static final String EXTEND =
      """
      WITH advanced AS (UPDATE audit_writer SET sequence = ?2, head = ?3 WHERE id = ?1)
      INSERT INTO audit_entry (writer, sequence, event_id, occurred_at, act, operation, outcome,
          actor, actor_name, agency, roles, session, address, request, acr, reference, purpose,
          reason, detail, previous, salt)
      VALUES (?1, ?2, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
          ?21, ?22)
      """;

  private final Sql sql;

  AuditChains(Sql sql) {
    this.sql = sql;
  }

  /** One chain, and the hash of its last entry unless it is empty. */
  record Writer(short id, long next, Optional<byte[]> head) {}

  /**
   * A chain that is this transaction's until it ends; waits only when all are taken. Runs {@code
   * along} with the statement that asks.
   */
  Writer take(RoundTrip along) {
    var free =
        along.isEmpty()
            ? sql.list(FREE, AuditChains::writer)
            : sql.list(along, FREE, AuditChains::writer);
    return free.stream()
        .findFirst()
        .orElseGet(() -> sql.first(ANY, AuditChains::writer).orElseThrow());
  }

  /** Adds {@code entry} to the chain, whose end is {@code head} from now on. */
  void extend(AuditEntry entry, byte[] head) {
    sql.update(
        new RoundTrip(),
        EXTEND,
        entry.writer,
        entry.sequence,
        head,
        entry.eventId,
        entry.occurredAt,
        entry.act.name(),
        entry.operation.name(),
        entry.outcome == null ? null : entry.outcome.name(),
        entry.actor,
        entry.actorName,
        entry.agency,
        entry.roles,
        entry.session,
        entry.address,
        entry.request,
        entry.acr,
        entry.reference,
        entry.purpose,
        entry.reason,
        entry.detail,
        entry.previous,
        entry.salt);
  }

  private static Writer writer(Row row) throws SQLException {
    return new Writer((short) row.number(1), row.number(2) + 1, row.optionalBytes(3));
  }
}
