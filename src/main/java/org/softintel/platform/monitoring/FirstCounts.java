package org.softintel.platform.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** What metrics say from the start: which version runs, and that no alarm has been raised. */
@Startup
@Singleton
class FirstCounts {
  FirstCounts(Config config, MeterRegistry meters) {
    Gauge.builder("softintel.build.info", () -> 1)
        .description("Always 1; the label says which version runs")
        .tag("version", config.getValue("quarkus.application.version", String.class))
        .register(meters);
    // What was never nought does not grow when it is raised.
    Stream.of(Alarm.values()).forEach(Alarm::count);
  }
}
