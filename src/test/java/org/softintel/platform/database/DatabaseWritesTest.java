package org.softintel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql.SqlFailed;

/** On a real PostgreSQL, in which a trigger refuses writes as a full disk does. */
class DatabaseWritesTest {
  private static final String FULL = "database-full";
  private static final String WRITE = "insert into write_trial values ('x')";
  private static final long MEGABYTE = 1 << 20;

  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();

  private final SimpleMeterRegistry alarms = new SimpleMeterRegistry();
  private final DatabaseWrites writes = new DatabaseWrites(POSTGRES.database());
  private final DatabaseWritesCheck check = new DatabaseWritesCheck(writes);
  private final Sql owner = new Sql(POSTGRES.ownersDatabase());

  @BeforeEach
  void listen() {
    Metrics.addRegistry(alarms);
  }

  @AfterEach
  void leave() throws SQLException {
    takeAgain();
    Metrics.removeRegistry(alarms);
  }

  @Test
  void aFullDiskIsOneAlarmAndNotReadyUntilAWriteIsTaken() throws SQLException {
    // given
    var sql = new Sql(POSTGRES.database(), () -> {}, writes::failed);
    refuse("53100");
    // when
    assertThatThrownBy(() -> sql.update(new RoundTrip(), WRITE)).isInstanceOf(SqlFailed.class);
    assertThatThrownBy(() -> sql.update(new RoundTrip(), WRITE)).isInstanceOf(SqlFailed.class);
    writes.look();
    // then
    assertThat(isReady()).isFalse();
    assertThat(check.call().getData().orElseThrow()).containsEntry("refused", "53100");
    assertThat(raised(FULL)).isEqualTo(1);
    // when
    takeAgain();
    writes.look();
    // then
    assertThat(isReady()).isTrue();
    // when
    refuse("58030");
    assertThatThrownBy(() -> sql.update(new RoundTrip(), WRITE)).isInstanceOf(SqlFailed.class);
    // then
    assertThat(raised(FULL)).isEqualTo(2);
  }

  @Test
  void aReadOnlyDatabaseIsAnAlarmOfItsOwn() throws SQLException {
    refuse("25006");

    writes.failed(failure("25006"));
    writes.look();

    assertThat(isReady()).isFalse();
    assertThat(raised("database-read-only")).isEqualTo(1);
    assertThat(raised(FULL)).isZero();
  }

  @Test
  void aFaultWithoutAStateOfItsOwnIsNoFullDiskUnlessATryFailsToo() throws SQLException {
    writes.failed(failure("XX000"));
    writes.look();
    assertThat(isReady()).isTrue();

    refuse("XX000");
    writes.look();
    assertThat(isReady()).as("nothing is tried without a new doubt").isTrue();

    writes.failed(failure("XX000"));
    assertThat(isReady()).isTrue();
    writes.look();
    assertThat(isReady()).isFalse();
    assertThat(raised(FULL)).isEqualTo(1);
  }

  @Test
  void aCommitThatFailsForWantOfRoomIsNoticed() {
    var rolledBack = new IllegalStateException("could not commit");
    rolledBack.addSuppressed(failure("53100"));

    writes.failed(new IllegalStateException(rolledBack));

    assertThat(isReady()).isFalse();
  }

  @Test
  void noOtherFailureIsOfWrites() {
    writes.failed(failure("23505"));
    writes.failed(failure("08006"));
    writes.failed(failure("53200"));
    writes.failed(failure(null));
    var before = size();

    writes.look();

    assertThat(isReady()).isTrue();
    assertThat(size()).as("nothing was tried").isEqualTo(before);
  }

  /** A row that fits into a page that is there would be taken by a full disk, too. */
  @Test
  void aTryTakesRoomAndLeavesNoRow() {
    writes.failed(failure("53100"));
    var before = size();

    writes.look();

    assertThat(isReady()).isTrue();
    assertThat(size()).isGreaterThan(before + MEGABYTE);
    assertThat(number("select count(*) from write_trial")).isZero();
  }

  @Test
  void aDatabaseThatIsAwayTakesNoWritesYet() {
    var away = DatabaseCheck.database("jdbc:postgresql://127.0.0.1:9/none", "x", "x");
    var unreachable = new DatabaseWrites(away);
    unreachable.failed(failure("53100"));

    unreachable.look();

    assertThat(unreachable.refused()).isEqualTo(Optional.of("53100"));
  }

  private static void refuse(String state) throws SQLException {
    takeAgain();
    POSTGRES.superuser(
        "create function refuse_writes() returns trigger language plpgsql as"
            + " $$ begin raise exception using errcode = '"
            + state
            + "', message = 'could not extend file'; end $$");
    POSTGRES.superuser(
        "create trigger refuse_writes before insert on write_trial"
            + " for each row execute function refuse_writes()");
  }

  private static void takeAgain() throws SQLException {
    POSTGRES.superuser("drop function if exists refuse_writes cascade");
  }

  private static Exception failure(@Nullable String state) {
    return new IllegalStateException(new SQLException("x", state));
  }

  private boolean isReady() {
    return check.call().getStatus() == Status.UP;
  }

  private long size() {
    return number("select pg_total_relation_size('write_trial')");
  }

  private long number(String query) {
    return owner.one(query, row -> row.number(1));
  }

  private double raised(String cause) {
    return alarms.find("softintel.alarms").tag("cause", cause).counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }
}
