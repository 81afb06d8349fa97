package org.softintel.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.audit.log.LogPlaces.InLog;
import org.softintel.audit.log.LogPlaces.PlacedEntry;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditRow;
import org.softintel.audit.trail.GivenTrail;
import org.softintel.audit.verify.MerkleHashes;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;

/** A superuser makes rows up, and the auditors see that the log does not hold them. */
class LogPlacesTest {
  private static final int ENTRIES = 300;

  @TempDir Path folder;

  private MigratedPostgres postgres;
  private Sql sql;
  private GivenTrail trail;
  private GivenSignedLog log;

  @BeforeEach
  void aLogOfMoreThanOneTile() throws Exception {
    postgres = new MigratedPostgres();
    sql = new Sql(postgres.database());
    trail = new GivenTrail(sql);
    log = new GivenSignedLog(sql, folder);
    IntStream.range(0, ENTRIES).forEach(it -> trail.sendReport());
    log.sequence(Instant.now());
  }

  @AfterEach
  void stop() {
    postgres.close();
  }

  @Test
  void whatTheLogHoldsHasItsPlaceAsItsNumber() {
    var all = placed(sql.list("select id from audit_entry order by id", row -> row.number(1)));

    assertThat(all).hasSize(ENTRIES).allMatch(it -> it.inLog() == InLog.HELD);
    assertThat(all.get(299).number()).isEqualTo("299");
    var places = log.places(trail.own(), InstantSource.system());
    assertThat(places.rowFrom(7)).contains(all.get(7).entry().row());
    assertThat(places.rowFrom(300)).isEmpty();
  }

  @Test
  void theEntryThatAnotherIsAboutIsCalledByItsNumber() {
    var places = log.places(trail.own(), InstantSource.system());
    var about = row(last() - 1, Optional.of("entry=" + last()));
    var lost = row(last() - 1, Optional.of("entry=77777"));
    var event = sql.one("select event_id from audit_entry where id = ?", row -> row.id(1), last());
    var byId = row(last() - 1, Optional.of("event=" + event + " answer=justified"));
    var lostId = row(last() - 1, Optional.of("event=" + UUID.randomUUID()));

    assertThat(places.of(List.of(about, lost, byId, lostId)))
        .extracting(it -> it.other().map(other -> other.place() + " " + other.row()))
        .containsExactly(
            Optional.of("299 " + last()),
            Optional.empty(),
            Optional.of("299 " + last()),
            Optional.empty());
  }

  @Test
  void whatIsNewWaitsAndThenIsMissed() {
    trail.sendReport();

    assertThat(one(last(), Duration.ofSeconds(9)).inLog()).isEqualTo(InLog.WAITING);
    var late = one(last(), Duration.ofSeconds(12));
    assertThat(late.inLog()).isEqualTo(InLog.ABSENT);
    assertThat(late.inLog().isWrong()).isTrue();
    assertThat(late.place()).isEmpty();
  }

  @Test
  void aRowThatWasMadeUpIsNotInTheLog() throws Exception {
    past(
        "insert into audit_entry (event_id, occurred_at, act, operation, actor, agency, roles,"
            + " purpose, writer, sequence, salt) select gen_random_uuid(), now() - interval '1h',"
            + " act, operation, 'somebody', agency, roles, purpose, 77, 0, salt from audit_entry"
            + " limit 1");
    assertThat(one(last(), Duration.ZERO).inLog()).isEqualTo(InLog.ABSENT);

    past("insert into audit_leaf select 300, max(id) from audit_entry");
    assertThat(one(last(), Duration.ZERO).inLog()).isEqualTo(InLog.ABSENT);

    past("delete from audit_leaf where leaf in (7, 300)");
    past("insert into audit_leaf select 7, max(id) from audit_entry");
    var there = one(last(), Duration.ZERO);
    assertThat(there.inLog()).isEqualTo(InLog.DIFFERENT);
    assertThat(there.place()).contains(7L);
  }

  @Test
  void aRowThatIsSaidToStandTwiceStandsNowhere() throws Exception {
    past("alter table audit_leaf drop constraint audit_leaf_entry_id_key");
    past("insert into audit_leaf select 300, max(entry_id) from audit_leaf");

    assertThat(one(last(), Duration.ofSeconds(12)).inLog()).isEqualTo(InLog.ABSENT);
    assertThat(one(last() - 1, Duration.ZERO).inLog()).isEqualTo(InLog.HELD);
  }

  @Test
  void aRowDatedAheadDoesNotWaitForEver() throws Exception {
    trail.sendReport();
    past("update audit_entry set occurred_at = now() + interval '1h' where id = " + last());

    assertThat(one(last(), Duration.ZERO).inLog()).isEqualTo(InLog.ABSENT);
  }

  @Test
  void aRowThatWasChangedIsNotWhatTheLogHolds() throws Exception {
    past("update audit_entry set actor = 'somebody-else' where id = " + last());

    assertThat(one(last(), Duration.ZERO).inLog()).isEqualTo(InLog.DIFFERENT);
    assertThat(one(last() - 1, Duration.ZERO).inLog()).isEqualTo(InLog.HELD);
  }

  @Test
  void aRowThatCannotBeReadIsMarkedAtItsPlace() throws Exception {
    var unreadable =
        new AuditRow(
            last(),
            "",
            Instant.EPOCH,
            "",
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty(),
            new AuditRow.Where(Optional.empty(), Optional.empty(), Optional.empty()),
            Optional.empty(),
            false);

    var placed =
        log.places(trail.own(), InstantSource.system()).of(List.of(unreadable, row(last() - 1)));

    assertThat(placed).extracting(PlacedEntry::inLog).containsExactly(InLog.UNREADABLE, InLog.HELD);
    assertThat(placed.get(0).place()).contains(299L);
    assertThat(placed.get(0).inLog().isWrong()).isTrue();
    assertThat(placed.get(0).inLog().words()).isEqualTo("Cannot be read");
  }

  /** Changed with its leaf it still is not what was signed. */
  @Test
  void aLeafThatNoRootHoldsIsNone() throws Exception {
    past(
        "update audit_tile set hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1)"
            + " where level = 0 and tile = 0");

    var first = sql.one("select min(id) from audit_entry", row -> row.number(1));
    assertThat(one(first, Duration.ofMinutes(1)).inLog()).isEqualTo(InLog.ABSENT);
    assertThat(one(last(), Duration.ofMinutes(1)).inLog()).isEqualTo(InLog.HELD);
  }

  @Test
  void aLogThatNobodySignedHoldsNothing() throws Exception {
    past("update audit_checkpoint set note = replace(note, E'\\n300\\n', E'\\n301\\n')");

    assertThat(one(last(), Duration.ofMinutes(1)).inLog()).isEqualTo(InLog.ABSENT);
  }

  private long last() {
    return sql.one("select max(id) from audit_entry", row -> row.number(1));
  }

  private PlacedEntry one(long row, Duration later) {
    return log.places(trail.own(), () -> Instant.now().plus(later)).of(List.of(row(row))).get(0);
  }

  private List<PlacedEntry> placed(List<Long> rows) {
    return log.places(trail.own(), InstantSource.system())
        .of(rows.stream().map(this::row).toList());
  }

  private AuditRow row(long id) {
    return row(id, Optional.empty());
  }

  private AuditRow row(long id, Optional<String> detail) {
    var line = GivenTrail.lines(sql).known(List.of(id)).get(0).orElseThrow();
    var none = Optional.<String>empty();
    return new AuditRow(
        id,
        Base64.getEncoder().encodeToString(MerkleHashes.leaf(line.bytes())),
        sql.one("select occurred_at from audit_entry where id = ?", row -> row.time(1), id),
        "somebody",
        none,
        "none",
        Optional.of(Act.REPORT_SUBMITTED),
        Optional.of(Act.REPORT_SUBMITTED.operation()),
        none,
        "share",
        detail,
        new AuditRow.Where(none, none, none),
        Optional.empty(),
        false);
  }

  private void past(String statement) throws Exception {
    postgres.superuser("set session_replication_role = replica; " + statement);
  }
}
