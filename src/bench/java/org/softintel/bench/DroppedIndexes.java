package org.softintel.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Takes the indexes and keys of tables away while they are filled, and makes them again. */
public final class DroppedIndexes {
  /** Foreign keys first, or what they point at could not go. */
  private static final String CONSTRAINTS =
      """
      select format('alter table %s drop constraint %I', conrelid::regclass, conname),
             format('alter table %s add constraint %I %s', conrelid::regclass, conname,
                    pg_get_constraintdef(oid))
      from pg_constraint
      where contype in ('f', 'p', 'u')
        and (conrelid::regclass::text = any (string_to_array(?, ' '))
             or confrelid::regclass::text = any (string_to_array(?, ' ')))
      order by contype
      """;

  private static final String INDEXES =
      """
      select format('drop index %I', indexname), indexdef from pg_indexes
      where tablename = any (string_to_array(?, ' ')) and schemaname = 'public'
      """;

  private static final String DEADLOCK = "40P01";
  private static final int TRIES = 10;

  private final List<String> again = new ArrayList<>();

  public static DroppedIndexes dropped(Connection database, String tables) throws SQLException {
    var dropped = new DroppedIndexes();
    dropped.drop(database, CONSTRAINTS, tables, tables);
    dropped.drop(database, INDEXES, tables);
    return dropped;
  }

  private void drop(Connection database, String query, String... tables) throws SQLException {
    var drops = new ArrayList<String>();
    try (var statement = database.prepareStatement(query)) {
      for (int i = 0; i < tables.length; i++) {
        statement.setString(i + 1, tables[i]);
      }
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          drops.add(rows.getString(1));
          // The last that went comes first: foreign keys need the keys that they point at.
          again.add(0, rows.getString(2));
        }
      }
    }
    for (var drop : drops) {
      run(database, drop);
    }
  }

  public void make(Connection database) throws SQLException {
    run(database, "set maintenance_work_mem = '512MB'");
    for (var sql : again) {
      insist(database, sql);
    }
  }

  /** The application is at work meanwhile, and may hold what a key needs in another order. */
  private static void insist(Connection database, String sql) throws SQLException {
    for (int tries = 1; ; tries++) {
      try {
        run(database, sql);
        return;
      } catch (SQLException e) {
        if (!DEADLOCK.equals(e.getSQLState()) || tries == TRIES) {
          throw e;
        }
      }
    }
  }

  static void run(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
