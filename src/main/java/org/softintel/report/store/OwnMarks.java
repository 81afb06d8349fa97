package org.softintel.report.store;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;
import org.softintel.platform.sealing.SealedPlace;
import org.softintel.platform.sealing.Sealer;

/** What reporters call their reports, and whether they have seen what the team last told them. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class OwnMarks {
  private final Sealer sealer;
  private final Sql sql;
  private final InstantSource clock;

  OwnMarks(Sealer sealer, Sql sql, InstantSource clock) {
    this.sealer = sealer;
    this.sql = sql;
    this.clock = clock;
  }

  /** {@code hasUpdate} while something that the team told them is not seen yet. */
  record Mark(UUID report, String label, boolean hasUpdate) {
    @Override
    public String toString() {
      return "Mark[" + report + "]";
    }
  }

  Map<UUID, Mark> of(Collection<UUID> reports) {
    sealer.fetchKeys(reports);
    return sql
        .list(
            """
            select r.id, m.label, exists (select from entry e where e.report_id = r.id
                and (e.kind = 'TOLD' or r.feedback is not null
                    and e.kind in ('DECIDED', 'CONFIRMED', 'OUTCOME', 'CORRECTED'))
                and e.written_at > coalesce(m.seen_at, r.received_at))
            from report r left join own_mark m on m.report_id = r.id
            where r.id = any (?::uuid[])
            """,
            row -> new Mark(row.id(1), label(row), row.flag(3)),
            reports)
        .stream()
        .collect(Collectors.toMap(Mark::report, Function.identity()));
  }

  boolean hasUpdate(UUID report) {
    return requireNonNull(of(List.of(report)).get(report)).hasUpdate();
  }

  private String label(Row row) throws SQLException {
    var report = row.id(1);
    return row.optionalBytes(2).map(it -> sealer.text(it, place(report))).orElse("");
  }

  void seen(UUID report) {
    sql.update(
        """
        insert into own_mark (report_id, seen_at) values (?, ?)
        on conflict (report_id) do update set seen_at = excluded.seen_at
        """,
        report,
        clock.instant());
  }

  /** An empty label takes the old one away. */
  void label(UUID report, String label) {
    var sealed = label.isEmpty() ? null : sealer.seal(label, place(report));
    sql.update(
        """
        insert into own_mark (report_id, label) values (?, ?)
        on conflict (report_id) do update set label = excluded.label
        """,
        report,
        sealed);
  }

  private static SealedPlace place(UUID report) {
    return new SealedPlace("own_mark", "label", report);
  }
}
