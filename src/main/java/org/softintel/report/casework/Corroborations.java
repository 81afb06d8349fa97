package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;
import org.softintel.report.access.Readership;
import org.softintel.report.status.Corroboration;

/** Which reports corroborate which: those that are closed so now, as their last entry says. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Corroborations {
  private static final String CORROBORATES = "corroborates:";

  /** The condition on the code is that of its index. */
  private static final String OF =
      """
      select r.id, r.reference, e.written_at from entry e join report r on r.id = e.report_id
      where e.code = ?1 and e.code like 'corroborates:%' and e.kind in (KINDS)
          and r.state = 'CLOSED' and r.outcome = 'CORROBORATES'
          and not exists (select from entry later where later.report_id = e.report_id
              and later.version > e.version and later.kind in (KINDS))
      order by e.written_at, r.id
      """
          .replace("KINDS", "'OUTCOME', 'CONFIRMED', 'CORRECTED'");

  private final Sql sql;
  private final Readership readership;

  Corroborations(Sql sql, Readership readership) {
    this.sql = sql;
    this.readership = readership;
  }

  /** Earliest first; none that {@code reader} may not read. */
  List<Corroboration> of(CaseFile report, Actor reader) {
    var found =
        sql.list(
            OF,
            row -> Map.entry(row.id(1), new Corroboration(row.text(2), row.time(3))),
            CORROBORATES + report.reference);
    return readership.readable(found, Map.Entry::getKey, reader).stream()
        .map(Map.Entry::getValue)
        .toList();
  }
}
