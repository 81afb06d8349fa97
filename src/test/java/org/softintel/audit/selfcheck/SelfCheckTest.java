package org.softintel.audit.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.audit.log.GivenSignedLog;
import org.softintel.audit.trail.GivenTrail;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;

/** A superuser spoils rows of the trail: the check names each of them and goes on. */
class SelfCheckTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private final SimpleMeterRegistry alarms = new SimpleMeterRegistry();

  @TempDir Path folder;

  private MigratedPostgres postgres;
  private Sql sql;
  private GivenTrail trail;
  private GivenSignedLog log;
  private SelfCheck check;

  @BeforeEach
  void aLog() throws Exception {
    Metrics.addRegistry(alarms);
    postgres = new MigratedPostgres();
    sql = new Sql(postgres.database());
    trail = new GivenTrail(sql);
    log = new GivenSignedLog(sql, folder);
    check =
        new SelfCheck(
            log.reader(),
            new SelfCheckTables(sql),
            () -> Duration.ofHours(12),
            InstantSource.fixed(NOW));
    IntStream.range(0, 30).forEach(it -> trail.sendReport());
    log.sequence(NOW);
  }

  @AfterEach
  void stop() {
    postgres.close();
    Metrics.removeRegistry(alarms);
  }

  @Test
  void aLogThatHoldsIsWalkedToItsEnd() {
    check.step();

    assertThat(check.report().whole())
        .hasValueSatisfying(it -> assertThat(it.size()).isEqualTo(30));
    assertThat(faults()).isEmpty();
  }

  /** Or a superuser would blind the check, and the auditors' page, with one column. */
  @ParameterizedTest
  @ValueSource(strings = {"whole_size", "whole_began_at", "whole_at"})
  void aWholeCheckThatIsToldByHalfIsNone(String missing) throws Exception {
    check.step();
    past("update audit_check set " + missing + " = null");

    assertThat(check.report().whole()).isEmpty();
    check.step();
  }

  @Test
  void aRowThatCannotBeReadHidesNoOther() throws Exception {
    past("alter table audit_entry drop constraint audit_entry_act_check");
    past("alter table audit_entry alter operation drop not null");
    past("update audit_entry set act = 'NOBODY_KNOWS_IT' where id = " + entryAt(3));
    past("update audit_entry set operation = null where id = " + entryAt(5));
    past("update audit_entry set actor = 'somebody-else' where id = " + entryAt(20));
    past("delete from audit_leaf where leaf = 10");

    check.step();

    assertThat(faults())
        .contains(
            "entry 3 is gone or cannot be read",
            "entry 5 is gone or cannot be read",
            "entry 10 is gone or cannot be read",
            "entry 20 is not the one that the log holds")
        .allMatch(it -> it.matches("entry (3|4|5|6|10|11|20|21) .*"));
    assertThat(raised()).as("an alarm for each").isEqualTo(faults().size());
    assertThat(check.report().checked()).isEqualTo(30);
  }

  @Test
  void whatComesAfterItIsTakenIntoTheLogAndChecked() throws Exception {
    past("alter table audit_entry drop constraint audit_entry_act_check");
    trail.sendReport();
    past(
        "update audit_entry set act = 'NOBODY_KNOWS_IT' where id = (select max(id) from"
            + " audit_entry)");
    trail.sendReport();

    log.sequence(NOW);
    check.step();

    assertThat(check.report().checked()).isEqualTo(31);
    assertThat(sql.list("select entry_id from audit_pending", row -> row.number(1))).hasSize(1);
    assertThat(faults()).containsExactly("entry 30 is number 31 of writer 1, expected was 30");
  }

  /** Or the check would end there each time, and tell nobody. */
  @Test
  void twoEntriesInOnePlaceAreAFaultOfThatPlace() throws Exception {
    past("alter table audit_leaf drop constraint audit_leaf_pkey");
    past("insert into audit_leaf values (3, 1000)");

    check.step();

    assertThat(faults()).contains("entry 3 is gone or cannot be read");
    assertThat(check.report().checked()).isEqualTo(30);
  }

  private double raised() {
    return alarms.find("softintel.alarms").tag("cause", "log-broken").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  private List<String> faults() {
    return sql.list("select said from audit_check_fault order by id", row -> row.text(1));
  }

  private long entryAt(int leaf) {
    return sql.one("select entry_id from audit_leaf where leaf = ?", row -> row.number(1), leaf);
  }

  private void past(String statement) throws Exception {
    postgres.superuser("set session_replication_role = replica; " + statement);
  }
}
