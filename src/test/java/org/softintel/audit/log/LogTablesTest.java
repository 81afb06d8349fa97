package org.softintel.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;

/** What is asked of the log each second costs the same however long it is. */
class LogTablesTest {
  private static final long ENTRIES = 100_000;

  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();

  private final Sql sql = new Sql(POSTGRES.database());
  private final LogTables tables = new LogTables(sql);

  @BeforeEach
  void aLongLog() throws Exception {
    POSTGRES.superuser("delete from audit_leaf");
    POSTGRES.superuser(
        "insert into audit_leaf select i, i + 7 from generate_series(0, " + (ENTRIES - 1) + ") i");
    POSTGRES.superuser("analyze audit_leaf");
  }

  @Test
  void entriesStandInTheOrderOfTheirPlaces() {
    assertThat(tables.entries(ENTRIES - 2, 4)).containsExactly(ENTRIES + 5, ENTRIES + 6, -1L, -1L);
  }

  @Test
  void noneOfThemReadsAllPlaces() {
    var before = rowsScanned();

    tables.entries(70_000, 256);
    tables.leaf(70_000);
    tables.leaves(List.of(70_000L, 80_000L));
    tables.entryFrom(70_000);

    assertThat(rowsScanned()).isEqualTo(before);
  }

  /** A session tells what it read when it is asked to. */
  private long rowsScanned() {
    sql.one("select pg_stat_force_next_flush()::text", row -> row.optionalText(1));
    return sql.one(
        "select seq_tup_read from pg_stat_user_tables where relname = 'audit_leaf'",
        row -> row.number(1));
  }
}
