package org.softintel.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;

/** What the auditors' pages tell of a report and of findings, as people count it. */
class TrailSearchTest {
  private final MigratedPostgres postgres = new MigratedPostgres();

  @AfterEach
  void stop() {
    postgres.close();
  }

  @Test
  void whatOnePageViewWroteCountsOnce() throws Exception {
    written(1, "DANGER_SEEN", "r-1");
    written(2, "REPORT_OPENED", "r-1");
    written(3, "VIEWERS_SHOWN", "r-2");
    written(4, "REPORT_OPENED", "r-3");

    var readers = new TrailSearch(new Sql(postgres.database())).readersOf("SI-0000-0000", 9);

    assertThat(readers).hasSize(1);
    assertThat(readers.get(0).looks()).isEqualTo(2);
  }

  @Test
  void whoOnlyAskedWhoElseIsThereOpenedNothing() throws Exception {
    written(1, "VIEWERS_SHOWN", "r-1");

    assertThat(new TrailSearch(new Sql(postgres.database())).readersOf("SI-0000-0000", 9))
        .isEmpty();
  }

  @Test
  void whatWasSaidOfAFindingIsFoundByItsRow() throws Exception {
    written(1, "ACCESS_LOOKED_INTO", "entry=5");
    written(2, "ACCESS_LOOKED_INTO", "entry=55");
    written(3, "AUDIT_READ", "entry=5");

    var search = new TrailSearch(new Sql(postgres.database()));

    assertThat(search.lookedInto(List.of(5L, 6L))).hasSize(1);
    assertThat(search.lookedInto(List.of(5L, 55L))).hasSize(2);
    assertThat(search.lookedInto(List.of())).isEmpty();
  }

  /** {@code more} is both the request and the detail. */
  private void written(int sequence, String act, String more) throws Exception {
    postgres.superuser(
        "set session_replication_role = replica; insert into audit_entry (event_id, occurred_at,"
            + " act, operation, actor, agency, roles, purpose, reference, request, detail,"
            + " writer, sequence, salt) values (gen_random_uuid(), now(), '"
            + act
            + "', 'CONSULTATION', '6f1c', 'none', '', 'triage', 'SI-0000-0000', '"
            + more
            + "', '"
            + more
            + "', 99, "
            + sequence
            + ", '')");
  }
}
