package org.softintel.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;

/** A superuser spoils rows: each is a line that says so, and auditors see the others. */
class AuditReaderTest {
  private static final Actor AUDITOR = Actor.withoutAccount("auditor", "");

  private MigratedPostgres postgres;
  private Sql sql;
  private AuditReader auditReader;

  @BeforeEach
  void someRowsOfWhichTwoCannotBeRead() throws Exception {
    postgres = new MigratedPostgres();
    sql = new Sql(postgres.database());
    var given = new GivenTrail(sql);
    auditReader =
        new AuditReader(given.trail(), new TrailSearch(sql), new TrailRows(sql), others());
    IntStream.range(0, 5).forEach(it -> given.openReport());
    past("alter table audit_entry drop constraint audit_entry_act_check");
    past("alter table audit_entry alter actor drop not null");
    past("update audit_entry set act = 'NOBODY_KNOWS_IT' where id = 2");
    past("update audit_entry set actor = null where id = 4");
  }

  @AfterEach
  void stop() {
    postgres.close();
  }

  @Test
  void whatCannotBeReadStandsInItsPlace() {
    var rows = auditReader.page(EntryFilter.ALL, 50, AUDITOR);

    assertThat(rows).extracting(AuditRow::row).containsExactly(5L, 4L, 3L, 2L, 1L);
    assertThat(rows)
        .extracting(AuditRow::isReadable)
        .containsExactly(true, false, true, false, true);
    var unknown = rows.get(3);
    assertThat(unknown.operationInWords()).isEqualTo("Cannot be read");
    assertThat(unknown.who()).isEqualTo("officer");
    assertThat(unknown.act()).isEmpty();
    assertThat(rows.get(1).who()).isEmpty();
  }

  @Test
  void asLinesItSaysSoToo() {
    var lines = auditReader.lines(EntryFilter.ALL, 50);

    assertThat(lines).hasSize(5);
    assertThat(lines.get(3).text()).isEqualTo("{\"unreadable-row\":\"2\"}");
    assertThat(lines.get(4).text()).contains("REPORT_OPENED");
  }

  @Test
  void byItselfItIsShownAsFarAsItGoes() {
    var single = auditReader.single(2, AUDITOR).orElseThrow();

    assertThat(single.entry().isReadable()).isFalse();
    assertThat(single.reason()).isEmpty();
    assertThat(auditReader.finding(2)).isEmpty();
    assertThat(auditReader.single(77, AUDITOR)).isEmpty();
  }

  @Test
  void underASignInTheOthersAreShown() throws Exception {
    past("update audit_entry set session = 's'");
    var sessions =
        new SignInSessions(sql, new GivenTrail(sql).trail(), new TrailRows(sql), others());

    assertThat(sessions.acts("s", 1, 3, AUDITOR))
        .extracting(AuditRow::row)
        .containsExactly(2L, 3L, 4L);
    assertThat(sessions.span("s")).isPresent();
    assertThat(sessions.span("another")).isEmpty();
  }

  @Test
  void theAccountOfANameIsFound() throws Exception {
    past("update audit_entry set actor_name = 'Tess Triager' where id = 3");

    assertThat(auditReader.accountOf("tess triager")).contains("officer");
    assertThat(auditReader.accountOf("officer")).isEqualTo(Optional.of("officer"));
    assertThat(auditReader.accountOf("nobody")).isEmpty();
    assertThat(auditReader.lookedInto(List.of(1L))).isEmpty();
  }

  private EntriesBeside others() {
    return new EntriesBeside(sql, () -> Duration.ZERO);
  }

  private void past(String statement) throws Exception {
    postgres.superuser("set session_replication_role = replica; " + statement);
  }
}
