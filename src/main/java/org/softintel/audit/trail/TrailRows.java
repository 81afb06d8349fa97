package org.softintel.audit.trail;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;

/**
 * Rows of the trail, whatever a superuser puts there: an act that nobody knows, a column without a
 * value. One that this service cannot have written does not hide the others.
 */
@Singleton
class TrailRows {
  private static final UUID NO_ID = new UUID(0, 0);

  /** Thousands at once, so not as entities: each flush would look at all of them. */
  private static final String OF_IDS =
      """
      select id, event_id, occurred_at, act, operation, outcome, actor, actor_name, agency, roles,
          session, address, request, acr, reference, purpose, reason, detail, writer, sequence,
          previous, salt
      from audit_entry where id = any (?::bigint[])
      """;

  private final Sql sql;

  TrailRows(Sql sql) {
    this.sql = sql;
  }

  /**
   * A row.
   *
   * @param entry empty where it cannot be read
   * @param shown as much of it as there is
   */
  record Stored(Optional<AuditEntry> entry, AuditRow shown, UUID id, String roles) {
    Stored beside(Beside beside) {
      return new Stored(entry, shown.beside(beside), id, roles);
    }
  }

  /** In the order in which they are asked for; those that are gone are left out. */
  List<Stored> of(Collection<Long> numbers) {
    var found =
        sql.list(OF_IDS, TrailRows::stored, numbers).stream()
            .collect(toMap(it -> it.shown().row(), it -> it));
    return numbers.stream().flatMap(it -> Optional.ofNullable(found.get(it)).stream()).toList();
  }

  private static Stored stored(Row row) throws SQLException {
    try {
      var entry = entry(row);
      return new Stored(Optional.of(entry), new AuditRow(entry), entry.eventId, entry.roles);
    } catch (RuntimeException e) {
      var id = Optional.ofNullable(row.id(2)).orElse(NO_ID);
      return new Stored(Optional.empty(), unreadable(row), id, row.optionalText(10).orElse(""));
    }
  }

  private static AuditRow unreadable(Row row) throws SQLException {
    return new AuditRow(
        row.number(1),
        "",
        row.optionalTime(3).orElse(Instant.EPOCH),
        row.optionalText(7).orElse(""),
        row.optionalText(8),
        row.optionalText(9).orElse(""),
        Optional.empty(),
        Optional.empty(),
        row.optionalText(15),
        row.optionalText(16).orElse(""),
        row.optionalText(18),
        new AuditRow.Where(row.optionalText(12), row.optionalText(11), row.optionalText(13)),
        Optional.empty(),
        false);
  }

  private static AuditEntry entry(Row row) throws SQLException {
    var entry = new AuditEntry();
    entry.id = row.number(1);
    entry.eventId = row.id(2);
    entry.occurredAt = row.time(3);
    entry.act = Act.valueOf(row.text(4));
    entry.operation = LoggedOperation.valueOf(row.text(5));
    entry.outcome = row.optionalText(6).map(ActResult::valueOf).orElse(null);
    entry.actor = requireNonNull(row.text(7));
    entry.actorName = row.optionalText(8).orElse(null);
    entry.agency = requireNonNull(row.text(9));
    entry.roles = requireNonNull(row.text(10));
    entry.session = row.optionalText(11).orElse(null);
    entry.address = row.optionalText(12).orElse(null);
    entry.request = row.optionalText(13).orElse(null);
    entry.acr = row.optionalText(14).orElse(null);
    entry.reference = row.optionalText(15).orElse(null);
    entry.purpose = requireNonNull(row.text(16));
    entry.reason = row.optionalBytes(17).orElse(null);
    entry.detail = row.optionalText(18).orElse(null);
    entry.writer = row.optionalNumber(19).map(Long::shortValue).orElse(null);
    entry.sequence = row.optionalNumber(20).orElse(null);
    entry.previous = row.optionalBytes(21).orElse(null);
    entry.salt = row.optionalBytes(22).orElse(null);
    return entry;
  }
}
