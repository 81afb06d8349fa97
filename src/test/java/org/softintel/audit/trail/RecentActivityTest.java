package org.softintel.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;

/** On a real PostgreSQL, as the application's role. */
class RecentActivityTest {
  private static final Actor READER = Actor.withoutAccount("reader", "");
  private static final Instant SINCE = Instant.parse("2026-11-25T12:00:00Z");

  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();
  private static final RecentActivity RECENT = new RecentActivity(new Sql(POSTGRES.database()));

  @BeforeAll
  static void somebodyOpensOneReportTwelveHundredTimes() throws Exception {
    POSTGRES.superuser(
        """
        set session_replication_role = replica;
        insert into audit_entry (event_id, occurred_at, act, operation, actor, agency, roles,
            reference, purpose, writer, sequence, salt)
        select gen_random_uuid(), timestamptz '2026-11-25T12:00:01Z' - (n > 1200)::int * interval '1h',
            'REPORT_OPENED', 'CONSULTATION', '%s', '', '', 'SI-1', '', 1, n, ''
        from generate_series(1, 1300) as n
        """
            .formatted(READER.subject()));
  }

  /** A stop may be set beyond the thousand acts that are looked at for other causes. */
  @Test
  void moreThanAThousandActsAreCountedExactly() {
    assertThat(RECENT.isAtLeast(1_001, READER, SINCE)).isTrue();
    assertThat(RECENT.isAtLeast(1_200, READER, SINCE)).isTrue();
    assertThat(RECENT.isAtLeast(1_201, READER, SINCE)).isFalse();
  }
}
