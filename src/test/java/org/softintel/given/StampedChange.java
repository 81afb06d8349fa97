package org.softintel.given;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.softintel.platform.database.Row;
import org.softintel.platform.sealing.GivenIndexKeys;
import org.softintel.report.access.ReportStamps;
import org.softintel.report.access.StampedEntry;
import org.softintel.report.access.StampedReport;

/**
 * Changes reports and entries past the service, and stamps them with its key as if it had done so
 * itself.
 */
final class StampedChange {
  private StampedChange() {}

  static int make(Connection database, String statement, Object... values) throws SQLException {
    database.setAutoCommit(false);
    try {
      run(database, "set local session_replication_role = replica");
      var id = statement.startsWith("update report") ? "id" : "report_id";
      var changed = ids(database, statement + " returning " + id, values);
      var keys = GivenIndexKeys.of(TestStack.shared().home().resolve("index-keyset.json"));
      for (var report : changed) {
        stamp(database, report, new ReportStamps(keys));
      }
      database.commit();
      return changed.size();
    } catch (SQLException | RuntimeException e) {
      database.rollback();
      throw e;
    } finally {
      database.setAutoCommit(true);
    }
  }

  private static List<UUID> ids(Connection database, String statement, Object... values)
      throws SQLException {
    try (var prepared = DatabaseRows.prepare(database, statement, values);
        var rows = prepared.executeQuery()) {
      var found = new ArrayList<UUID>();
      while (rows.next()) {
        found.add(rows.getObject(1, UUID.class));
      }
      return found;
    }
  }

  private static void stamp(Connection database, UUID report, ReportStamps stamps)
      throws SQLException {
    try (var prepared =
            DatabaseRows.prepare(database, StampedReport.SELECT + "where r.id = ?", report);
        var rows = prepared.executeQuery()) {
      rows.next();
      run(
          database,
          "update report set stamp = ? where id = ?",
          stamps.of(StampedReport.of(new Row(rows))),
          report);
    }
    try (var prepared =
            DatabaseRows.prepare(database, StampedEntry.SELECT + "where e.report_id = ?", report);
        var rows = prepared.executeQuery()) {
      while (rows.next()) {
        var entry = StampedEntry.of(new Row(rows));
        run(database, "update entry set stamp = ? where id = ?", stamps.of(entry), entry.id());
      }
    }
  }

  private static void run(Connection database, String statement, Object... values)
      throws SQLException {
    try (var prepared = DatabaseRows.prepare(database, statement, values)) {
      prepared.executeUpdate();
    }
  }
}
