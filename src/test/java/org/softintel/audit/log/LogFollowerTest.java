package org.softintel.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.audit.trail.GivenTrail;
import org.softintel.audit.trail.OwnEntries.Lag;
import org.softintel.audit.verify.Fault;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;
import org.softintel.platform.page.Refusal;

/** A superuser keeps entries out of the log, and the process that wrote them stops. */
class LogFollowerTest {
  private static final String LISTING = "audit_entry_awaits_sequencing";
  private final Instant now = Instant.now();

  @TempDir Path folder;

  private MigratedPostgres postgres;
  private Sql sql;
  private GivenSignedLog log;
  private GivenTrail trail;
  private LogFollower follower;

  @BeforeEach
  void aProcessOnALogWithEntriesFromBefore() throws Exception {
    postgres = new MigratedPostgres();
    sql = new Sql(postgres.database());
    log = new GivenSignedLog(sql, folder);
    trail = new GivenTrail(sql);
    IntStream.range(0, 300).forEach(it -> trail.sendReport());
    log.sequence(now.minusSeconds(3600));
    trail = new GivenTrail(sql);
    follower = log.follower(trail.own(), now);
    follower.follow();
  }

  @AfterEach
  void stop() {
    postgres.close();
  }

  @Test
  void whatIsInTheLogIsProvedAndReportsOpen() {
    for (int i = 0; i < 600; i++) {
      trail.openReport();
      if (i % 100 == 0) {
        sequenceAndFollow();
      }
    }
    sequenceAndFollow();
    trail.pass(Duration.ofMinutes(1));

    assertThat(lag()).isEqualTo(Lag.NONE);
    assertReportsOpen();
  }

  @Test
  void entriesThatNobodyListsStopOpeningsAfterHalfAMinuteAndNotSubmissions() throws Exception {
    superuser("alter table audit_entry disable trigger " + LISTING);
    trail.openReport();
    seconds(11);
    assertThat(lag()).isEqualTo(Lag.LATE);
    trail.openReport();

    seconds(20);

    assertThatThrownBy(trail::openReport).isInstanceOf(Refusal.class);
    assertThatCode(trail::sendReport).doesNotThrowAnyException();

    superuser("alter table audit_entry enable trigger " + LISTING);
    listWhatIsNot();
    sequenceAndFollow();
    assertThat(lag()).isEqualTo(Lag.NONE);
    assertReportsOpen();
  }

  /** All goes on for everybody else, and of one role there is no trace. */
  @Test
  void aTriggerThatSwallowsTheEntriesOfSomeStopsOpeningsAfterTenSeconds() throws Exception {
    superuser("alter table audit_pending disable trigger audit_pending_waits");
    superuser(
        """
        create function swallow() returns trigger language plpgsql security definer as
        'begin delete from audit_pending where entry_id = new.id; return null; end'
        """);
    superuser(
        """
        create constraint trigger swallows after insert on audit_entry
            deferrable initially deferred for each row when (new.actor = 'officer')
            execute function swallow()
        """);
    trail.openReport();
    othersGoOn();
    seconds(9);
    assertThat(lag()).isEqualTo(Lag.NONE);
    assertReportsOpen();

    seconds(2);

    assertThat(lag()).isEqualTo(Lag.MISSING);
    assertThatThrownBy(trail::openReport).isInstanceOf(Refusal.class);
    superuser("drop trigger swallows on audit_entry");
    listWhatIsNot();
    sequenceAndFollow();
    assertThat(lag()).isEqualTo(Lag.NONE);
    assertReportsOpen();
  }

  @Test
  void anEntryThatIsDeletedBeforeItHasAPlaceIsMissed() throws Exception {
    trail.openReport();
    superuser(
        "set session_replication_role = replica; delete from audit_entry where id ="
            + " (select max(id) from audit_entry); delete from audit_pending");
    othersGoOn();
    seconds(11);

    assertThat(lag()).isEqualTo(Lag.MISSING);
    assertThatThrownBy(trail::openReport).isInstanceOf(Refusal.class);
  }

  /** A row that says so is no place. */
  @Test
  void aPlaceThatNoCheckpointHoldsProvesNothing() throws Exception {
    superuser("alter table audit_entry disable trigger " + LISTING);
    trail.openReport();
    superuser("alter table audit_entry enable trigger " + LISTING);
    superuser(
        "insert into audit_leaf select (select max(leaf) + 1 from audit_leaf),"
            + " (select max(id) from audit_entry)");
    seconds(31);

    assertThatThrownBy(trail::openReport).isInstanceOf(Refusal.class);
  }

  @Test
  void aCheckpointOfAnotherKeyProvesNothing() throws Exception {
    trail.openReport();
    var text = GivenSignedLog.ORIGIN + "\n301\n" + "A".repeat(43) + "=\n";
    log.keep(301, GivenSignedLog.key(folder, "stranger").sign(text), now);

    assertThatThrownBy(follower::follow).isInstanceOf(Fault.class);
    trail.pass(Duration.ofSeconds(11));
    assertThatThrownBy(trail::openReport).isInstanceOf(Refusal.class);
  }

  @Test
  void tilesThatAreNotWhatWasSignedProveNothing() throws Exception {
    trail.openReport();
    log.sequence(now);
    superuser(
        "update audit_tile set hashes = set_byte(hashes, length(hashes) - 1,"
            + " get_byte(hashes, length(hashes) - 1) # 1) where level = 0 and tile = 1");

    assertThatThrownBy(follower::follow).hasMessage("its leaves are not those that were signed");
    trail.pass(Duration.ofSeconds(11));
    assertThatThrownBy(trail::openReport).isInstanceOf(Refusal.class);
  }

  @Test
  void aLogThatWasPutBackIsNotFollowed() throws Exception {
    trail.openReport();
    sequenceAndFollow();
    superuser("delete from audit_checkpoint where size > 300");

    assertThatThrownBy(follower::follow).hasMessage("it is shorter than it was");
  }

  /** The thread that wrote it may be slower than the log. */
  @Test
  void anEntryIsFoundBeforeItsCommitReturns() {
    var heard = trail.sendReportAndHearLater();
    sequenceAndFollow();
    heard.run();
    seconds(60);

    assertThat(lag()).isEqualTo(Lag.NONE);
  }

  @Test
  void whatWasWrittenBeforeTheFirstLookIsFoundToo() {
    trail.openReport();
    log.sequence(now);
    follower = log.follower(trail.own(), now);

    follower.follow();

    trail.pass(Duration.ofMinutes(1));
    assertThat(lag()).isEqualTo(Lag.NONE);
  }

  private void othersGoOn() {
    for (int i = 0; i < 3; i++) {
      trail.pass(Duration.ofMillis(1));
      trail.sendReport();
      sequenceAndFollow();
    }
  }

  private void assertReportsOpen() {
    assertThatCode(trail::openReport).doesNotThrowAnyException();
  }

  private Lag lag() {
    return trail.own().standing().lag();
  }

  private void seconds(int many) {
    for (int i = 0; i < many; i++) {
      trail.pass(Duration.ofSeconds(1));
      sequenceAndFollow();
    }
  }

  private void sequenceAndFollow() {
    log.sequence(now);
    follower.follow();
  }

  private void listWhatIsNot() throws SQLException {
    superuser(
        "insert into audit_pending select id from audit_entry e where not exists"
            + " (select from audit_leaf l where l.entry_id = e.id)");
  }

  private void superuser(String statement) throws SQLException {
    postgres.superuser(statement);
  }
}
