package org.softintel.desk.escalation;

import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.softintel.platform.database.Sql;
import org.softintel.platform.time.Rounds;
import org.softintel.report.deadline.DeadlineKind;

/** How many clocks have run out as operators see it, without restricted reports. */
@Singleton
class ClockMetrics {
  private static final String OVERDUE =
      "select clock, count(*) from report r where state <> 'CLOSED' and due_at < ? and "
          + Escalations.OPEN_TO_ALL
          + " group by clock";

  private final Sql sql;
  private final InstantSource clock;
  private final Rounds rounds =
      new Rounds(it -> Log.warnf("clocks are not counted for metrics: %s", it));
  private volatile Map<DeadlineKind, Long> overdue = Map.of();

  ClockMetrics(Sql sql, MeterRegistry meters, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
    for (var kind : DeadlineKind.values()) {
      Gauge.builder("softintel.clocks.overdue", () -> overdue.getOrDefault(kind, 0L))
          .description("Open reports whose clock has run out, by what is due")
          .tag("clock", kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .register(meters);
    }
  }

  @Scheduled(every = "1m")
  void count() {
    rounds.run(
        () ->
            overdue =
                sql
                    .list(
                        OVERDUE,
                        row -> Map.entry(DeadlineKind.valueOf(row.text(1)), row.number(2)),
                        clock.instant())
                    .stream()
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
