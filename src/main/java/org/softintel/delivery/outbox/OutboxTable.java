package org.softintel.delivery.outbox;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.database.RoundTrip;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;

/** The rows of the outbox. Within a transaction, its connection is the transaction's own. */
@Singleton
class OutboxTable {
  private static final String STATUS =
      "SELECT id, report_id, reference, inbox, kind, state, coalesce(settled_at, created_at),"
          + " attempts, last_reason FROM outbox ";

  private static final String MESSAGE =
      """
      id, kind, subject, detail, report_id, reference, inbox, urgent, state, attempts, message_id,
      in_reply_to, created_at, coalesce(
          (SELECT min(first.created_at) FROM outbox first WHERE first.report_id = outbox.report_id),
          created_at), due_at
      """;

  private static final String NEW = "(?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?, ?)";

  private final Sql sql;

  OutboxTable(Sql sql) {
    this.sql = sql;
  }

  /** False if there is a mail of this subject, inbox and kind: it is left as it is. */
  boolean insert(OutboxMessage message) {
    return sql.update(insert(1), values(message).toArray()) == 1;
  }

  void insert(List<OutboxMessage> messages) {
    var all = new RoundTrip();
    insert(messages, all);
    sql.run(all);
  }

  /** Adds mails to the next statement. There is at least one. */
  void insert(List<OutboxMessage> messages, RoundTrip next) {
    next.add(insert(messages.size()), messages.stream().flatMap(OutboxTable::values).toArray());
  }

  private static String insert(int mails) {
    return "INSERT INTO outbox (kind, subject, detail, report_id, reference, inbox, urgent, state,"
        + " due_at, message_id, in_reply_to, created_at) VALUES "
        + String.join(", ", Collections.nCopies(mails, NEW))
        + " ON CONFLICT (subject, inbox, kind) DO NOTHING";
  }

  private static Stream<@Nullable Object> values(OutboxMessage message) {
    return Stream.of(
        message.kind().name(),
        message.subject(),
        message.detail(),
        message.report().orElse(null),
        message.reference(),
        message.inbox(),
        message.urgent(),
        message.createdAt(),
        message.messageId(),
        message.inReplyTo().orElse(null),
        message.createdAt());
  }

  /** Nobody else counts or adds to mail about this report until the transaction ends. */
  int mailsAbout(UUID reportId) {
    sql.one("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> "", reportId.toString());
    return sql.one(
        "SELECT count(*) FROM outbox WHERE report_id = ?", row -> (int) row.number(1), reportId);
  }

  /** The Message-ID of the first mail about a report to this inbox, for later ones to follow. */
  Optional<String> firstTo(String inbox, UUID reportId) {
    return sql.first(
        "SELECT message_id FROM outbox WHERE report_id = ? AND inbox = ? ORDER BY id LIMIT 1",
        row -> row.text(1),
        reportId,
        inbox);
  }

  /** The detail of the newest mail with a checkpoint to this auditor. */
  Optional<String> lastCheckpoint(String auditor) {
    return sql.first(
        "SELECT detail FROM outbox WHERE kind = 'CHECKPOINT' AND inbox = ?"
            + " ORDER BY id DESC LIMIT 1",
        row -> row.text(1),
        auditor);
  }

  /**
   * Takes the mail that is longest due, urgent ones first, for nobody else to take before {@code
   * leaseUntil}.
   */
  Optional<OutboxMessage> claim(Instant now, Instant leaseUntil, boolean onlyCheckpoints) {
    return sql.first(
        """
        UPDATE outbox
        SET due_at = ?,
            attempts = LEAST(attempts + CASE state WHEN 'HELD' THEN 0 ELSE 1 END, 1000000)
        WHERE id = (
            SELECT id FROM outbox WHERE state IN ('WAITING', 'HELD') AND due_at <= ?
                AND (kind = 'CHECKPOINT' OR NOT ?)
            ORDER BY NOT urgent, due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING
        """
            + MESSAGE,
        OutboxTable::message,
        leaseUntil,
        now,
        onlyCheckpoints);
  }

  /**
   * Writes down what became of a claimed mail, and whether that counted: a mail that went out
   * always does, anything else only while the lease is still the caller's own.
   */
  boolean settle(OutboxMessage message, DeliveryDecision settled, Instant now) {
    return sql.update(
            """
            UPDATE outbox SET state = ?1, due_at = ?2, last_reason = ?3,
                settled_at = CASE WHEN ?1 = 'WAITING' THEN NULL WHEN state = ?1 THEN settled_at ELSE ?4 END
            WHERE id = ?5 AND (?1 = 'SENT' AND state <> 'SENT'
                OR state IN ('WAITING', 'HELD') AND due_at = ?6)
            """,
            settled.state().name(),
            settled.dueAt(),
            settled.reason().orElse(null),
            now,
            message.id(),
            message.leaseUntil())
        == 1;
  }

  /** Makes a held or failed mail due at once; empty when it is neither. */
  Optional<OutboxMessage> makeDue(long id, Instant now) {
    return sql.first(
        """
        UPDATE outbox SET due_at = ?,
            state = CASE state WHEN 'FAILED' THEN 'WAITING' ELSE state END,
            settled_at = CASE state WHEN 'FAILED' THEN NULL ELSE settled_at END
        WHERE id = ? AND state IN ('HELD', 'FAILED')
        RETURNING
        """
            + MESSAGE,
        OutboxTable::message,
        now,
        id);
  }

  /** Whether no other mail about its subject went to its inbox. */
  boolean isFirst(OutboxMessage message) {
    return sql.one(
        "SELECT NOT EXISTS (SELECT FROM outbox WHERE subject = ? AND inbox = ? AND id <> ?"
            + " AND state = 'SENT')",
        row -> row.flag(1),
        message.subject(),
        message.inbox(),
        message.id());
  }

  List<DeliveryStatus> of(Collection<UUID> reportIds) {
    return sql.list(
        STATUS + "WHERE report_id = ANY (?::uuid[]) AND kind <> 'ALERT' ORDER BY report_id, id",
        OutboxTable::status,
        reportIds);
  }

  Optional<DeliveryStatus> about(UUID subject) {
    return sql.first(
        STATUS + "WHERE subject = ? ORDER BY id LIMIT 1", OutboxTable::status, subject.toString());
  }

  /** Without mail to the auditors, which is about the readers of this list. */
  List<DeliveryStatus> undelivered(long beforeId, int limit) {
    return sql.list(
        STATUS
            + "WHERE state IN ('HELD', 'FAILED') AND report_id IS NOT NULL AND kind <> 'ALERT'"
            + " AND id < ?"
            + " ORDER BY id DESC LIMIT ?",
        OutboxTable::status,
        beforeId,
        limit);
  }

  /** Of mail to the team, recipients, reporters and auditors: the rest alarms at each try. */
  Tally tally() {
    return sql.one(
        """
        SELECT count(*) FILTER (WHERE state = 'WAITING'), count(*) FILTER (WHERE state = 'HELD'),
            count(*) FILTER (WHERE state = 'FAILED'), min(created_at) FILTER (WHERE state = 'WAITING')
        FROM outbox WHERE state IN ('WAITING', 'HELD', 'FAILED')
            AND kind IN ('FULL', 'NOTICE', 'CALL_BACK', 'RESTRICTION', 'DISCLOSURE', 'ALERT', 'CALL_OUT',
                'LOOKUP_WAITS', 'RECEIVED', 'READ', 'QUESTION', 'UPDATE', 'DRAFT')
        """,
        row -> new Tally(row.number(1), row.number(2), row.number(3), row.optionalTime(4)));
  }

  private static OutboxMessage message(Row row) throws SQLException {
    return new OutboxMessage(
        row.number(1),
        MailKind.valueOf(row.text(2)),
        row.text(3),
        row.text(4),
        Optional.ofNullable(row.id(5)),
        row.text(6),
        row.text(7),
        row.flag(8),
        MailState.valueOf(row.text(9)),
        (int) row.number(10),
        row.text(11),
        row.optionalText(12),
        row.time(13),
        row.time(14),
        row.time(15));
  }

  private static DeliveryStatus status(Row row) throws SQLException {
    return new DeliveryStatus(
        row.number(1),
        row.id(2),
        row.text(3),
        row.text(4),
        MailKind.valueOf(row.text(5)),
        MailState.valueOf(row.text(6)),
        row.time(7),
        (int) row.number(8),
        row.optionalText(9));
  }

  /** How many mails stand where, and since when the oldest has been waiting. */
  record Tally(long waiting, long held, long failed, Optional<Instant> oldestWaiting) {
    static final Tally NOTHING = new Tally(0, 0, 0, Optional.empty());
  }
}
