package org.softintel.report.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.database.Sql;

/**
 * Stamps reports and their entries as they stand in the database, so that they are shown again. The
 * database refuses that until the owner of the tables lets it: it takes both secrets.
 */
@ApplicationScoped
@Transactional
public class Restamping {
  private static final int BATCH = 100;

  private final Sql sql;
  private final ReportStamps stamps;
  private final AuditTrail trail;

  Restamping(Sql sql, ReportStamps stamps, AuditTrail trail) {
    this.sql = sql;
    this.stamps = stamps;
    this.trail = trail;
  }

  /** Returns whether there is such a report. */
  public boolean one(String reference) {
    return !stamp("where r.reference = ?", reference).isEmpty();
  }

  /** Stamps the next reports in the order of their references; returns the references. */
  public List<String> after(String reference) {
    return stamp("where r.reference > ? order by r.reference limit " + BATCH, reference);
  }

  /** How many of these reports there are; without references, of all. */
  public long count(List<String> references) {
    return sql.one(
        "select count(*) from report where ? or reference = any (?::text[])",
        row -> row.number(1),
        references.isEmpty(),
        references);
  }

  private List<String> stamp(String which, String reference) {
    var ids =
        sql.list("select r.id from report r " + which + " for update", row -> row.id(1), reference);
    // An entry that is later than its report would be another alarm.
    sql.update(
        """
        update report r set version = greatest(version, coalesce(
            (select max(e.version) from entry e where e.report_id = r.id), 0))
        where id = any (?::uuid[])
        """,
        ids);
    var reports =
        sql.list(StampedReport.SELECT + "where r.id = any (?::uuid[])", StampedReport::of, ids);
    for (var report : reports) {
      sql.update("update report set stamp = ? where id = ?", stamps.of(report), report.id());
      var act = AuditEvent.onReport(Act.REPORT_RESTAMPED, report.reference());
      trail.append(act, AuditTrail.SERVICE);
    }
    entries(ids);
    return reports.stream().map(StampedReport::reference).sorted().toList();
  }

  private void entries(List<UUID> reports) {
    var found =
        sql.list(
            StampedEntry.SELECT + "where e.report_id = any (?::uuid[])", StampedEntry::of, reports);
    sql.update(
        """
        update entry e set stamp = made.stamp
        from unnest(?::uuid[], ?::text[]) as made (id, stamp)
        where e.id = made.id and e.stamp <> made.stamp
        """,
        found.stream().map(StampedEntry::id).toList(),
        found.stream().map(stamps::of).toList());
  }
}
