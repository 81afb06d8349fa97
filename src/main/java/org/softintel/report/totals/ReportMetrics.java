package org.softintel.report.totals;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.softintel.platform.database.Sql;
import org.softintel.platform.time.Rounds;

/**
 * How many reports have come so far as operators see it: numbers only, the same in each process.
 */
@Singleton
class ReportMetrics {
  private static final Map<TotalMeasure, String> STEPS =
      Map.of(
          TotalMeasure.RECEIVED, "received",
          TotalMeasure.FIRST_LOOK, "opened",
          TotalMeasure.DECISION, "decided");

  private final Sql sql;
  private final Map<TotalMeasure, Long> counted = new ConcurrentHashMap<>();
  private final Rounds rounds =
      new Rounds(it -> Log.warnf("reports are not counted for metrics: %s", it));

  ReportMetrics(Sql sql, MeterRegistry meters) {
    this.sql = sql;
    STEPS.forEach(
        (measure, step) ->
            Gauge.builder("softintel.reports", () -> counted.getOrDefault(measure, 0L))
                .description("Reports that were received, opened and decided so far")
                .tag("step", step)
                .register(meters));
  }

  @Scheduled(every = "1m")
  void count() {
    rounds.run(
        () ->
            STEPS
                .keySet()
                .forEach(
                    it ->
                        counted.put(
                            it,
                            sql.one(
                                "select coalesce(sum(total), 0) from tally where measure = ?",
                                row -> row.number(1),
                                it.name()))));
  }
}
