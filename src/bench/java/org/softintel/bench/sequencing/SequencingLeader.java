package org.softintel.bench.sequencing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Which process sequences at this moment. */
public final class SequencingLeader {
  /** As the log's tables have it. */
  public static final long LOCK = 0x50F7_1106L;

  private static final String HOLDER =
      "select application_name from pg_locks join pg_stat_activity using (pid)"
          + " where locktype = 'advisory' and classid = 0 and objid = "
          + LOCK
          + " and granted limit 1";

  private SequencingLeader() {}

  /** By the name that the process gives its sessions. */
  static Optional<String> now(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(HOLDER)) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    }
  }
}
