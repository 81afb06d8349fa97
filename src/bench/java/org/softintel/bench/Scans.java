package org.softintel.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** How many rows were read by scanning whole tables, of each table that is large. */
record Scans(Map<String, Long> rows) {
  private static final int LARGE = 10_000;

  static Scans now(Connection database) throws SQLException {
    var rows = new TreeMap<String, Long>();
    try (var statement = database.createStatement();
        var found =
            statement.executeQuery(
                "select relname, seq_tup_read from pg_stat_user_tables where n_live_tup > "
                    + LARGE)) {
      while (found.next()) {
        rows.put(found.getString(1), found.getLong(2));
      }
    }
    return new Scans(rows);
  }

  /** What was scanned since. */
  Map<String, Long> until(Scans later) {
    var scanned = new TreeMap<String, Long>();
    later.rows.forEach((table, read) -> scanned.put(table, read - rows.getOrDefault(table, 0L)));
    scanned.values().removeIf(it -> it == 0);
    return scanned;
  }
}
