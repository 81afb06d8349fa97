package org.softintel.desk.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;

/** What operators are told of clocks, on a real PostgreSQL. */
class ClockMetricsTest {
  private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
  private static final Instant OVER = NOW.minusSeconds(1);

  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();

  private final Sql sql = new Sql(POSTGRES.database());
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ClockMetrics metrics = new ClockMetrics(sql, meters, InstantSource.fixed(NOW));
  private int made;

  @Test
  void openReportsWhoseClockHasRunOutAreCountedByClockWithoutRestrictedOnes() {
    report("DANGER", OVER, "NEW", false);
    report("FIRST_LOOK", OVER, "NEW", false);
    report("FIRST_LOOK", OVER, "TAKEN", false);
    report("DECISION", NOW, "TAKEN", false);
    report("REVIEW", OVER, "CLOSED", false);
    report("GRADING", OVER, "TAKEN", true);

    metrics.count();

    assertThat(overdue("danger")).isEqualTo(1);
    assertThat(overdue("first-look")).isEqualTo(2);
    assertThat(overdue("decision")).isZero();
    assertThat(overdue("review")).isZero();
    assertThat(overdue("grading")).isZero();
  }

  private void report(String clock, Instant due, String state, boolean restricted) {
    sql.update(
        """
        insert into report (id, reference, reporter, agency, received_at, provenance, exploitation,
            content, clock, clock_from, due_at, state, restricted, stamp)
        values (?1, ?2, '7a2d', 'school', ?3, 'online', 'other', ?4, ?5, ?3, ?6, ?7, ?8, 'stamp')
        """,
        UUID.randomUUID(),
        "SI-0000-%04d".formatted(++made),
        NOW.minusSeconds(3_600),
        new byte[] {1},
        clock,
        due,
        state,
        restricted);
  }

  private double overdue(String clock) {
    return meters.get("softintel.clocks.overdue").tag("clock", clock).gauge().value();
  }
}
