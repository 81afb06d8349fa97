package org.softintel.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** How many rows were read by scanning a whole table, from when that table was seen to be large. */
final class TableScans {
  private static final int LARGE = 10_000;

  private final Map<String, Long> first = new TreeMap<>();
  private final Map<String, Long> last = new TreeMap<>();

  /** To be called again and again: a table that grows is counted from the next look on. */
  void look(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        var found =
            statement.executeQuery(
                "select relname, seq_tup_read from pg_stat_user_tables where n_live_tup > "
                    + LARGE)) {
      while (found.next()) {
        first.putIfAbsent(found.getString(1), found.getLong(2));
        last.put(found.getString(1), found.getLong(2));
      }
    }
  }

  /** The rows of each table that was scanned between its first look and the last. */
  Map<String, Long> seen() {
    var scanned = new TreeMap<String, Long>();
    last.forEach((table, rows) -> scanned.put(table, rows - first.get(table)));
    scanned.values().removeIf(it -> it == 0);
    return scanned;
  }
}
