package org.softintel.bench.restore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.softintel.bench.BenchStack;

/** How many rows each table has. */
record TableCounts(Map<String, Long> rows) {
  static TableCounts of(Connection superuser) throws SQLException {
    var tables = new ArrayList<String>();
    try (var statement = superuser.createStatement();
        var found =
            statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
      while (found.next()) {
        tables.add(found.getString(1));
      }
    }
    var rows = new TreeMap<String, Long>();
    for (var table : tables) {
      rows.put(table, BenchStack.number(superuser, "select count(*) from " + table));
    }
    return new TableCounts(rows);
  }

  long total() {
    return rows.values().stream().mapToLong(it -> it).sum();
  }

  /** Tables that have neither as many as before the dump, nor as after it, nor between. */
  List<String> differing(TableCounts before, TableCounts after) {
    var all = new TreeMap<>(before.rows);
    all.putAll(rows);
    return all.keySet().stream().filter(it -> !isBetween(it, before, after)).toList();
  }

  private boolean isBetween(String table, TableCounts before, TableCounts after) {
    var mine = rows.get(table);
    var one = before.rows.get(table);
    var other = after.rows.get(table);
    return mine != null
        && one != null
        && other != null
        && Math.min(one, other) <= mine
        && mine <= Math.max(one, other);
  }
}
