package org.softintel.report.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;
import org.softintel.report.status.Priority;

/** A report as the service keeps it: its stamp holds. */
final class GivenStampedReport {
  private static final Instant WRITTEN = Instant.parse("2026-11-27T12:00:00.000001Z");

  private static int made;

  private GivenStampedReport() {}

  /** Restricted to the readers, if there are any. */
  static StampedReport kept(MigratedPostgres postgres, ReportStamps stamps, Set<String> readers) {
    var report =
        new StampedReport(
            UUID.randomUUID(),
            "SI-0000-%04d".formatted(++made),
            "7a2d",
            "school",
            "SERVICE",
            2,
            "NEW",
            Priority.NOT_SET.rank(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            !readers.isEmpty(),
            readers);
    var sql = new Sql(postgres.ownersDatabase());
    sql.update(
        """
        insert into report (id, reference, reporter, agency, version, received_at, provenance,
            exploitation, content, clock_from, due_at, restricted, stamp)
        values (?1, ?2, '7a2d', 'school', 2, ?3, 'online', 'other', ?4, ?3, ?3, ?5, ?6)
        """,
        report.id(),
        report.reference(),
        WRITTEN,
        new byte[] {1},
        report.restricted(),
        stamps.of(report));
    readers.forEach(it -> sql.update("insert into named_reader values (?, ?)", report.id(), it));
    return report;
  }
}
