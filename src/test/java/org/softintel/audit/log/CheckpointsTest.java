package org.softintel.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;

/** What each receipt asks for costs the same however many checkpoints there are. */
class CheckpointsTest {
  private static final int CHECKPOINTS = 100_000;

  private static final List<String> ONE = List.of("witness.example/w1");
  private static final List<String> BOTH = List.of("witness.example/w1", "witness.example/w2");

  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();

  private final Sql sql = new Sql(POSTGRES.database());
  private final Checkpoints checkpoints = new Checkpoints(sql);

  @BeforeAll
  static void allOfThemAreCosigned() throws Exception {
    POSTGRES.superuser(
        "insert into audit_checkpoint select i, 'note' || chr(10), now() from generate_series(1, "
            + CHECKPOINTS
            + ") i");
    POSTGRES.superuser(
        "insert into audit_cosignature select size, 'witness.example/w1', 'line', signed_at"
            + " from audit_checkpoint");
    POSTGRES.superuser(
        "insert into audit_cosignature select size, 'witness.example/w2', 'line', signed_at"
            + " from audit_checkpoint where size % 30000 = 0");
    POSTGRES.superuser("analyze audit_checkpoint");
    POSTGRES.superuser("analyze audit_cosignature");
  }

  @Test
  void theNearestComeFirst() {
    assertThat(checkpoints.cosignedBefore(500, ONE))
        .extracting(Signed::size)
        .containsExactly(499L, 498L, 497L, 496L, 495L, 494L, 493L, 492L);
    assertThat(checkpoints.cosignedFrom(500, ONE))
        .extracting(Signed::size)
        .containsExactly(500L, 501L, 502L, 503L, 504L, 505L, 506L, 507L);
    assertThat(checkpoints.cosignedFrom(CHECKPOINTS + 1, ONE)).isEmpty();
    assertThat(checkpoints.cosignedFrom(1, List.of())).isEmpty();
    assertThat(checkpoints.cosignedFrom(1, List.of("witness.example/w3"))).isEmpty();
  }

  @Test
  void oneThatSeldomSignsIsFoundBesideOneThatOftenDoes() {
    assertThat(checkpoints.cosignedBefore(70_000, BOTH))
        .extracting(Signed::size)
        .startsWith(69_999L, 69_998L)
        .endsWith(69_992L, 60_000L, 30_000L);
    assertThat(checkpoints.cosignedFrom(70_000, BOTH))
        .extracting(Signed::size)
        .startsWith(70_000L, 70_001L)
        .endsWith(70_007L, 90_000L);
  }

  @Test
  void noneOfThemReadsAllCheckpoints() {
    var before = rowsScanned();

    checkpoints.cosignedBefore(70_000, BOTH);
    checkpoints.cosignedFrom(70_000, BOTH);
    checkpoints.of(70_000);
    checkpoints.newest();

    assertThat(rowsScanned()).isEqualTo(before);
  }

  /** A session tells what it read when it is asked to. */
  private long rowsScanned() {
    sql.one("select pg_stat_force_next_flush()::text", row -> row.optionalText(1));
    return sql.one(
        "select sum(seq_tup_read)::bigint from pg_stat_user_tables"
            + " where relname in ('audit_checkpoint', 'audit_cosignature')",
        row -> row.number(1));
  }
}
