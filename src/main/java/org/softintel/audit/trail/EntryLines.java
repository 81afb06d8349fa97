package org.softintel.audit.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.softintel.platform.database.Sql;

/** Entries as the lines that are hashed, for whoever keeps the log over them. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class EntryLines {
  private final Sql sql;
  private final TrailRows stored;

  EntryLines(Sql sql, TrailRows stored) {
    this.sql = sql;
    this.stored = stored;
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
        stored.of(entries).stream()
            .flatMap(it -> it.entry().map(EntryLines::line).stream())
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
    var number =
        sql.list(
            "select id from audit_entry where reference = ? and act = ? order by id limit 1",
            row -> row.number(1),
            reference,
            act.name());
    return known(number).stream().flatMap(Optional::stream).findFirst();
  }

  static Line line(AuditEntry entry) {
    return new Line(entry.id, new String(entry.line(), UTF_8));
  }
}
