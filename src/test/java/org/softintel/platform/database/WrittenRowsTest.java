package org.softintel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.given.MigratedPostgres;

/** On a real PostgreSQL, as the application's role. */
class WrittenRowsTest {
  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();
  private static final Sql SQL = new Sql(POSTGRES.database());

  private long settledBy;
  private String timelineOf = "";

  private WrittenRows rows;

  @BeforeAll
  static void start() throws Exception {
    POSTGRES.superuser(
        "create table written_somewhere (id uuid, written xid8 default pg_current_xact_id())");
    POSTGRES.superuser("grant select, insert on written_somewhere to softintel_app");
  }

  @BeforeEach
  void begin() {
    rows =
        new WrittenRows(SQL, "written_somewhere", "id") {
          @Override
          State told(long settled) {
            var told = super.told(settled);
            return new State(
                told.settled() - settledBy,
                timelineOf.isEmpty() ? told.timeline() : timelineOf,
                told.written());
          }
        };
    rows.begin();
  }

  @Test
  void whatWasTakenIsNoNews() {
    var first = written();

    assertThat(rows.news().orElseThrow().ids()).containsExactly(first);
    assertThat(rows.news().orElseThrow().ids()).containsExactly(first);
    rows.took(rows.news().orElseThrow());
    var second = written();
    assertThat(rows.news().orElseThrow().ids()).containsExactly(second);
  }

  /** It is older than what was taken before it, and was not there when that was told. */
  @Test
  void whatIsCommittedLateIsNews() throws Exception {
    try (var slow = POSTGRES.database().getConnection()) {
      var late = begun(slow);
      var early = written();
      rows.took(rows.news().orElseThrow());

      slow.commit();

      assertThat(rows.news().orElseThrow().ids()).containsExactly(late).doesNotContain(early);
    }
  }

  @Test
  void ofTwoThreadsTheSlowerOneUndoesNothing() throws Exception {
    try (var slow = POSTGRES.database().getConnection()) {
      var late = begun(slow);
      written();
      var slower = rows.news().orElseThrow();
      slow.commit();
      var faster = rows.news().orElseThrow();
      assertThat(faster.ids()).contains(late);

      rows.took(faster);
      rows.took(slower);

      assertThat(rows.news().orElseThrow().ids()).isEmpty();
    }
  }

  @Test
  void anOlderCopyOrAnotherServerOfTheDatabaseIsToBeReadAnew() {
    assertThat(rows.news()).isPresent();
    timelineOf = "00000009";
    assertThat(rows.news()).isEmpty();
    timelineOf = "";
    settledBy = 1_000;
    assertThat(rows.news()).isEmpty();

    rows.begin();

    assertThat(rows.news()).isPresent();
  }

  private static UUID written() {
    var id = UUID.randomUUID();
    SQL.update("insert into written_somewhere (id) values (?)", id);
    return id;
  }

  /** In a transaction that is not over. */
  private static UUID begun(Connection connection) throws SQLException {
    var id = UUID.randomUUID();
    connection.setAutoCommit(false);
    try (var insert =
        connection.prepareStatement("insert into written_somewhere (id) values (?)")) {
      insert.setObject(1, id);
      insert.execute();
    }
    return id;
  }
}
