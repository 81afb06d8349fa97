package org.softintel.audit.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.audit.log.GivenSignedLog;
import org.softintel.audit.trail.GivenTrail;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;

/** A superuser makes up rows of the trail, or keeps some out of the log: each is told, once. */
class StrayRowsTest {
  private static final String MADE_UP =
      """
      insert into audit_entry (id, event_id, occurred_at, act, operation, actor, agency, roles,
          purpose, writer, sequence, salt) overriding system value
      values (%d, gen_random_uuid(), now() - interval '1 year', 'REPORT_OPENED', 'CONSULTATION',
          'officer', 'cse-team', 'triage', 'triage', 9, %1$d, '\\x00')
      """;

  private final SimpleMeterRegistry alarms = new SimpleMeterRegistry();

  @TempDir Path folder;

  private MigratedPostgres postgres;
  private GivenTrail trail;
  private StrayRows strayRows;

  @BeforeEach
  void aLogAndAnEntryOnItsWayThere() throws Exception {
    Metrics.addRegistry(alarms);
    postgres = new MigratedPostgres();
    var sql = new Sql(postgres.database());
    trail = new GivenTrail(sql);
    strayRows = new StrayRows(sql, InstantSource.system());
    IntStream.range(0, 30).forEach(it -> trail.sendReport());
    new GivenSignedLog(sql, folder).sequence(Instant.now());
    trail.sendReport();
  }

  @AfterEach
  void stop() {
    postgres.close();
    Metrics.removeRegistry(alarms);
  }

  @Test
  void whatIsInTheLogOrWaitsForItIsRight() {
    strayRows.step();

    assertThat(raised()).isZero();
  }

  @Test
  void aRowThatWasMadeUpIsToldOnce() throws Exception {
    past(MADE_UP.formatted(-7));

    strayRows.step();
    strayRows.step();

    assertThat(raised()).isEqualTo(1);
  }

  @Test
  void whatIsGoneAgainIsNoFaultAndToldAgainWhenItComesBack() throws Exception {
    past(MADE_UP.formatted(-7));
    strayRows.step();
    assertThat(strayRows.faults()).containsExactly(-7L);

    past("delete from audit_entry where id = -7");
    strayRows.step();
    assertThat(strayRows.faults()).isEmpty();

    past(MADE_UP.formatted(-7));
    strayRows.step();
    assertThat(raised()).isEqualTo(2);
  }

  @Test
  void aPlaceThatNoCheckpointHasIsNone() throws Exception {
    past(MADE_UP.formatted(1_000));
    past("insert into audit_leaf values (1000, 1000)");

    strayRows.step();

    assertThat(raised()).isEqualTo(1);
  }

  @Test
  void whatIsTakenFromTheListIsTold() throws Exception {
    past("delete from audit_pending");

    strayRows.step();

    assertThat(raised()).isEqualTo(1);
  }

  @Test
  void allRowsHaveTheirTurn() throws Exception {
    IntStream.range(0, 2_100).forEach(it -> trail.sendReport());
    past("delete from audit_pending where entry_id = (select max(id) from audit_entry)");

    strayRows.step();
    assertThat(raised()).isZero();
    strayRows.step();

    assertThat(raised()).isEqualTo(1);
  }

  private void past(String statement) throws Exception {
    postgres.superuser("set session_replication_role = replica; " + statement);
  }

  private double raised() {
    return alarms.find("softintel.alarms").tag("cause", "log-differs").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }
}
