package org.softintel.report.totals;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;

/** What operators are told of reports, on a real PostgreSQL. */
class ReportMetricsTest {
  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();

  private final Sql sql = new Sql(POSTGRES.database());
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ReportMetrics metrics = new ReportMetrics(sql, meters);

  @Test
  void eachStepIsTheSumOfItsOwnTotals() {
    total(TotalMeasure.RECEIVED, "2026-11-16", 4);
    total(TotalMeasure.RECEIVED, "2026-11-23", 5);
    total(TotalMeasure.FIRST_LOOK, "2026-11-16", 6);
    total(TotalMeasure.FIRST_LOOK_LIVED, "2026-11-16", 100);
    total(TotalMeasure.DECISION, "2026-11-16", 2);

    metrics.count();

    assertThat(counted("received")).isEqualTo(9);
    assertThat(counted("opened")).isEqualTo(6);
    assertThat(counted("decided")).isEqualTo(2);
  }

  private void total(TotalMeasure measure, String week, int total) {
    sql.update(
        "insert into tally (measure, week, code, part, total) values (?, ?::date, '', 0, ?)",
        measure.name(),
        week,
        total);
  }

  private double counted(String step) {
    return meters.get("softintel.reports").tag("step", step).gauge().value();
  }
}
