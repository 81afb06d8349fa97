package org.softintel.audit.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;

/** Entries as the lines that are hashed, for whoever keeps the log over them. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class EntryLines {
  /** Thousands at once, so not as entities: each flush would look at all of them. */
  private static final String OF_IDS =
      """
      select id, event_id, occurred_at, act, operation, outcome, actor, actor_name, agency, roles,
          session, address, request, acr, reference, purpose, reason, detail, writer, sequence,
          previous, salt
      from audit_entry where id = any (?::bigint[])
      """;

  private final Sql sql;

  EntryLines(Sql sql) {
    this.sql = sql;
  }

  /** One entry: the number of its row, and its canonical line in UTF-8. */
  public record Line(long entry, String text) {
    public byte[] bytes() {
      return text.getBytes(UTF_8);
    }
  }

  /**
   * In the order in which they are asked for, with nothing in the place of one that is gone or that
   * this service cannot have written, so that one such row does not hide the others.
   */
  public List<Optional<Line>> known(Collection<Long> entries) {
    var found =
        sql.list(OF_IDS, EntryLines::readable, entries).stream()
            .flatMap(Optional::stream)
            .collect(toMap(Line::entry, it -> it));
    return entries.stream().map(it -> Optional.ofNullable(found.get(it))).toList();
  }

  /** Those of them that are there, whether they can be read or not. */
  public Set<Long> present(Collection<Long> entries) {
    return Set.copyOf(
        sql.list(
            "select id from audit_entry where id = any (?::bigint[])",
            row -> row.number(1),
            entries));
  }

  public Optional<Line> first(String reference, Act act) {
    return AuditEntry.first("reference = ?1 and act = ?2 order by id", reference, act)
        .map(EntryLines::line);
  }

  /** Whatever a superuser puts there: an act that nobody knows, a column without a value. */
  private static Optional<Line> readable(Row row) throws SQLException {
    try {
      return Optional.of(read(row));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Line read(Row row) throws SQLException {
    var entry = new AuditEntry();
    entry.id = row.number(1);
    entry.eventId = row.id(2);
    entry.occurredAt = row.time(3);
    entry.act = Act.valueOf(row.text(4));
    entry.operation = LoggedOperation.valueOf(row.text(5));
    entry.outcome = row.optionalText(6).map(ActResult::valueOf).orElse(null);
    entry.actor = row.text(7);
    entry.actorName = row.optionalText(8).orElse(null);
    entry.agency = row.text(9);
    entry.roles = row.text(10);
    entry.session = row.optionalText(11).orElse(null);
    entry.address = row.optionalText(12).orElse(null);
    entry.request = row.optionalText(13).orElse(null);
    entry.acr = row.optionalText(14).orElse(null);
    entry.reference = row.optionalText(15).orElse(null);
    entry.purpose = row.text(16);
    entry.reason = row.optionalBytes(17).orElse(null);
    entry.detail = row.optionalText(18).orElse(null);
    entry.writer = row.optionalNumber(19).map(Long::shortValue).orElse(null);
    entry.sequence = row.optionalNumber(20).orElse(null);
    entry.previous = row.optionalBytes(21).orElse(null);
    entry.salt = row.optionalBytes(22).orElse(null);
    return line(entry);
  }

  static Line line(AuditEntry entry) {
    return new Line(entry.id, new String(entry.line(), UTF_8));
  }
}
