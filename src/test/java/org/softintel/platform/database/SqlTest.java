package org.softintel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqlTest {
  private static final Instant AT = Instant.parse("2026-11-24T09:00:00.123456Z");

  private static EmbeddedPostgres postgres;
  private static Sql sql;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.builder().start();
    sql = new Sql(postgres.getPostgresDatabase());
    sql.update("create table thing (id uuid, name text, at timestamptz, number bigint)");
  }

  @AfterAll
  static void stop() throws Exception {
    postgres.close();
  }

  @BeforeEach
  void empty() {
    sql.update("truncate thing");
  }

  @Test
  void whatIsWrittenIsRead() {
    var id = UUID.randomUUID();

    sql.update("insert into thing values (?, ?, ?, ?)", id, "one", AT, 7L);

    assertThat(sql.list("select * from thing", SqlTest::read))
        .containsExactly(new Thing(Optional.of(id), Optional.of("one"), Optional.of(AT), 7));
  }

  @Test
  void aNumberedValueStandsWhereverItsNumberIs() {
    sql.update("insert into thing (name, number) values (?2, ?1), (?2, ?1 + 1)", 7, "both");

    assertThat(sql.list("select name || number from thing order by number", row -> row.text(1)))
        .containsExactly("both7", "both8");
  }

  @Test
  void aValueWithoutAPlaceIsRefused() {
    var along = new RoundTrip();
    along.add("insert into thing (number) values (?)", 1L, 2L);

    assertThatThrownBy(() -> sql.update(along, "insert into thing (number) values (?)", 3L))
        .isInstanceOf(IllegalStateException.class);
    assertThat(sql.list("select number from thing", row -> row.number(1))).isEmpty();
  }

  @Test
  void aRoundTripIsRunOnce() {
    var along = new RoundTrip();
    along.add("insert into thing (number) values (?)", 1L);
    sql.run(along);

    assertThatThrownBy(() -> sql.run(along)).isInstanceOf(IllegalStateException.class);
    assertThat(sql.list("select number from thing", row -> row.number(1))).containsExactly(1L);
  }

  @Test
  void oneRoundTripDoesWhatSeveralStatementsWould() {
    // given
    var along = new RoundTrip();
    along.add("insert into thing (name, number) values (?, ?)", "along", 1L);
    along.add("with own as (select ? as n) insert into thing (number) select n from own", 2L);

    // when
    var changed =
        sql.update(
            along,
            "with other as (insert into thing (name) values (?2))"
                + " insert into thing (name, number) values (?2 || ?1, 3)",
            "!",
            "last");

    // then
    assertThat(changed).isEqualTo(1);
    assertThat(
            sql.list(
                "select coalesce(name, '-') || coalesce(number, 0) from thing order by 1",
                row -> row.text(1)))
        .containsExactlyInAnyOrder("along1", "-2", "last0", "last!3");
  }

  @Test
  void whatGoesAlongIsNotSeenByTheStatementThatItGoesWith() {
    var along = new RoundTrip();
    along.add("insert into thing (name) values ('along')");

    assertThat(sql.list(along, "select name from thing", row -> row.text(1))).isEmpty();
    assertThat(sql.list("select name from thing", row -> row.text(1))).containsExactly("along");
  }

  @Test
  void ofOneRoundTripNothingIsKeptThatFailsInPart() {
    var along = new RoundTrip();
    along.add("insert into thing (name) values ('along')");
    along.add("insert into thing (number) select 1 / (? - 1)", 1);

    assertThatThrownBy(() -> sql.run(along)).isInstanceOf(Sql.SqlFailed.class);
    assertThat(sql.list("select name from thing", row -> row.text(1))).isEmpty();
  }

  @Test
  void nothingIsNull() {
    sql.update("insert into thing values (?, ?, ?, ?)", null, null, null, null);

    assertThat(sql.list("select * from thing", SqlTest::read))
        .containsExactly(new Thing(Optional.empty(), Optional.empty(), Optional.empty(), 0));
  }

  @Test
  void aListIsOneValue() {
    var known = UUID.randomUUID();
    sql.update(
        "insert into thing (id, name) values (?, 'known'), (?, 'other')", known, UUID.randomUUID());

    assertThat(
            sql.list(
                "select name from thing where id = any (?) or name = any (?)",
                row -> row.text(1),
                List.of(known),
                List.of()))
        .containsExactly("known");
  }

  private record Thing(
      Optional<UUID> id, Optional<String> name, Optional<Instant> at, long number) {}

  private static Thing read(Row row) throws SQLException {
    return new Thing(
        Optional.ofNullable(row.id(1)), row.optionalText(2), row.optionalTime(3), row.number(4));
  }

  @Test
  void aFailureTellsNothingOfTheValues() {
    assertThatThrownBy(() -> sql.update("insert into thing (number) values (?)", "secret"))
        .hasMessage("the database did not do what was asked");
  }
}
