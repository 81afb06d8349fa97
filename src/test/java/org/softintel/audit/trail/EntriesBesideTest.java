package org.softintel.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;

/** What other entries tell of one: a reason that still counted, who asked, who may read. */
class EntriesBesideTest {
  private MigratedPostgres postgres;
  private Sql sql;

  @BeforeEach
  void start() {
    postgres = new MigratedPostgres();
    sql = new Sql(postgres.database());
  }

  @AfterEach
  void stop() {
    postgres.close();
  }

  /** A reason counts for the same person and report, and for eight hours. */
  @Test
  void aReasonThatWasGivenBeforeIsFoundWhileItCounts() throws Exception {
    written(1, "REPORT_OPENED", "tess", 600, "");
    written(2, "REPORT_OPENED", "tess", 300, "");
    written(3, "REPORT_OPENED", "tess", 200, "");
    written(4, "REPORT_PRINTED", "tess", 100, "");
    written(5, "REPORT_OPENED", "terry", 90, "");
    written(6, "NOTE_ADDED", "tess", 80, "");
    written(7, "REPORT_OPENED", "tess", 70, "");
    past("update audit_entry set reference = 'SI-1111-1111' where id = 7");
    past("update audit_entry set reason = '\\x01' where id in (1, 2)");

    var found = beside(Duration.ofHours(8), 1, 2, 3, 4, 5, 6, 7);

    assertThat(found.stream().map(it -> it.beside().reason().map(Beside.Earlier::row).orElse(0L)))
        .containsExactly(0L, 0L, 2L, 2L, 0L, 0L, 0L);
    assertThat(found.get(3).beside().reason().orElseThrow().at()).isEqualTo(found.get(1).at());
    assertThat(beside(Duration.ofHours(1), 3, 4))
        .allMatch(it -> it.beside().equals(Beside.NOTHING));
  }

  @Test
  void whoAskedForWhatASecondOfficerAgreedToIsNamed() throws Exception {
    written(1, "DISCLOSURE_PROPOSED", "terry", 30, "disclosure=d-1 way=mail");
    written(2, "DISCLOSURE_PROPOSED", "rona", 20, "disclosure=d-2 way=mail");
    written(3, "PASSED_ON", "toni", 10, "disclosure=d-1 way=mail");
    written(4, "PASSED_ON", "toni", 9, "disclosure=d-3 way=mail");
    written(5, "DISCLOSURE_OPENED", "toni", 8, "disclosure=d-1 way=mail");
    past("update audit_entry set actor_name = initcap(actor) || ' Example' where id <> 2");

    assertThat(beside(Duration.ZERO, 3, 4, 5).stream().map(AuditRow::actInWords))
        .containsExactly(
            "passed something on from the report, asked for by Terry Example, agreed by Toni"
                + " Example",
            "passed something on from the report",
            "looked up who something was passed on to");
    past("update audit_entry set detail = 'disclosure=d-2' where id = 3");
    assertThat(beside(Duration.ZERO, 3).get(0).actInWords())
        .contains("asked for by an account without a name, agreed by");
  }

  @Test
  void whoMayReadARestrictedReportIsNamed() throws Exception {
    written(1, "REPORT_OPENED", "0001", 30, "");
    written(2, "REPORT_RESTRICTED", "0002", 10, "readers=0001 0002 0003");
    past("update audit_entry set actor_name = 'Reader ' || actor");

    var restricted = beside(Duration.ZERO, 2).get(0);

    assertThat(restricted.detailInWords())
        .contains("May read it: Reader 0001, Reader 0002, an account without a name (0003)");
    assertThat(restricted.detail()).contains("readers=0001 0002 0003");
  }

  private List<AuditRow> beside(Duration holds, long... rows) {
    var stored = new TrailRows(sql).of(LongStream.of(rows).boxed().toList());
    return new EntriesBeside(sql, () -> holds)
        .with(stored).stream().map(TrailRows.Stored::shown).toList();
  }

  private void past(String change) throws Exception {
    postgres.superuser("set session_replication_role = replica; " + change);
  }

  private void written(int sequence, String act, String actor, int minutesAgo, String detail)
      throws Exception {
    past(
        """
        insert into audit_entry (event_id, occurred_at, act, operation, actor, agency, roles,
            purpose, reference, detail, writer, sequence, salt)
        values (gen_random_uuid(), now() - interval '%d minutes', '%s', '%s', '%s', 'none', '',
            'triage', 'SI-0000-0000', '%s', 99, %d, '')
        """
            .formatted(minutesAgo, act, Act.valueOf(act).operation(), actor, detail, sequence));
  }
}
