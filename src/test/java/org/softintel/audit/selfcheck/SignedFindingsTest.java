package org.softintel.audit.selfcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.audit.log.GivenSignedLog;
import org.softintel.audit.selfcheck.SignedFindings.Findings;
import org.softintel.audit.trail.GivenTrail;
import org.softintel.audit.verify.SelfCheckNote;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;

/** What both checks found is signed, and has a new name when there is something new to tell. */
class SignedFindingsTest {
  private static final Instant BEGUN = Instant.parse("2026-11-24T09:00:00Z");

  @TempDir Path folder;

  private MigratedPostgres postgres;
  private GivenSignedLog log;
  private SelfCheck check;
  private RowCheck rowCheck;
  private LogGuards guards;
  private StrayRows strayRows;
  private SignedFindings findings;
  private Instant now = BEGUN;

  @BeforeEach
  void aLog() throws Exception {
    postgres = new MigratedPostgres();
    var sql = new Sql(postgres.database());
    log = new GivenSignedLog(sql, folder);
    var tables = new SelfCheckTables(sql);
    SelfCheckConfig halfDay = () -> Duration.ofHours(12);
    check = new SelfCheck(log.reader(), tables, halfDay, () -> now);
    rowCheck = new RowCheck(sql, halfDay, () -> now);
    guards = new LogGuards(sql, () -> now);
    strayRows = new StrayRows(sql, () -> now);
    findings = new SignedFindings(tables, rowCheck, guards, strayRows, log.signer(), () -> now);
    var trail = new GivenTrail(sql);
    IntStream.range(0, 30).forEach(it -> trail.sendReport());
    log.sequence(now);
  }

  @AfterEach
  void stop() {
    postgres.close();
  }

  @Test
  void beforeAnythingWasLookedAtThereIsNothingToTell() {
    assertThat(findings.newest()).isEmpty();
  }

  @Test
  void aLogThatHoldsHasNoFault() {
    check.step();

    var note = note();
    assertThat(note.origin()).isEqualTo(GivenSignedLog.ORIGIN);
    assertThat(note.at()).isEqualTo(now);
    assertThat(note.faults()).isZero();
    assertThat(note.lines())
        .containsExactly(
            "log: 30 entries looked at since 2026-11-24T09:00:00Z",
            "log: no fault in the first 30 entries when looked at from 2026-11-24T09:00:00Z to"
                + " 2026-11-24T09:00:00Z",
            "database: not yet held against the log in a whole round");
  }

  @Test
  void whatIsWrongIsNamedUntilAWholeWalkFindsNothing() throws Exception {
    past("create table kept as select * from audit_entry where id = 4");
    past("delete from audit_entry where id = 4");
    check.step();

    assertThat(note().lines()).contains("fault: entry 3 is gone or cannot be read");
    assertThat(note().faults()).isPositive();

    past("insert into audit_entry overriding system value select * from kept");
    now = now.plus(Duration.ofHours(13));
    check.step();
    assertThat(note().faults()).as("the walk begins anew").isPositive();
    now = now.plusSeconds(1);
    check.step();
    assertThat(note().faults()).isZero();
  }

  @Test
  void whatTheDatabaseLacksIsNamedToo() throws Exception {
    check.step();
    var before = newest().name();
    for (int step = 0; step <= RowPart.values().length; step++) {
      rowCheck.step();
    }
    assertThat(note().lines())
        .contains("database: held against the log in a whole round that began at " + now);
    assertThat(newest().name()).as("a round ended").isNotEqualTo(before);

    past(
        "insert into audit_difference values ('no entry says that mail 7 was sent', '%s', '%s')"
            .formatted(now, now));

    assertThat(note().faults()).isEqualTo(1);
    assertThat(note().lines()).contains("fault: no entry says that mail 7 was sent");
  }

  @Test
  void whatGuardsTheLogAndRowsThatAreNotInItAreNamedToo() throws Exception {
    check.step();
    var before = newest().name();
    past("alter table audit_entry disable trigger audit_entry_is_append_only");
    past("delete from audit_leaf where entry_id = 30");
    guards.look();
    strayRows.step();

    assertThat(newest().name()).isNotEqualTo(before);
    assertThat(note().faults()).isEqualTo(2);
    assertThat(note().lines())
        .contains(
            "fault: what guards the log: trigger audit_entry_is_append_only is not as it was made",
            "fault: row 30 of the trail is not in the log");
  }

  @Test
  void theNameIsNewOnlyWhenThereIsSomethingToTell() throws Exception {
    check.step();
    var first = newest().name();
    assertThat(first).startsWith("self-check-2026-11-24-");

    now = now.plus(Duration.ofHours(2));
    check.step();
    assertThat(newest().name()).isEqualTo(first);

    past("insert into audit_check_fault (said, found_at) values ('entry 3 is gone', now())");
    var second = newest().name();
    assertThat(second).isNotEqualTo(first);

    now = now.plus(Duration.ofHours(13));
    assertThat(newest().name()).as("the next day").isNotEqualTo(second);
  }

  /** Or the file of the same name, which says that there is none, would be taken for this one. */
  @Test
  void faultsWithoutTheirWordsHaveANameToo() throws Exception {
    check.step();
    var clean = newest().name();

    past("update audit_check set faults = 3");

    assertThat(note().faults()).isEqualTo(3);
    assertThat(note().lines()).endsWith("faults that are not named here: 3");
    assertThat(newest().name()).isNotEqualTo(clean);
  }

  /** A superuser who could have a checkpoint signed would need no key. */
  @Test
  void whatSomebodyWritesIntoTheTablesIsNoTextOfItsOwn() throws Exception {
    check.step();
    past(
        "insert into audit_check_fault (said, found_at) values (E'a\\n\\n\\u2014 b "
            + "c".repeat(500)
            + "', now())");

    var fault = note().lines().get(3);
    assertThat(fault).startsWith("fault: a??? b ccc").hasSizeLessThan(250);
  }

  private Findings newest() {
    return findings.newest().orElseThrow();
  }

  private SelfCheckNote note() {
    return log.keys().openFindings(newest().note().getBytes(UTF_8));
  }

  private void past(String statement) throws Exception {
    postgres.superuser("set session_replication_role = replica; " + statement);
  }
}
