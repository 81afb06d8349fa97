package org.softintel.platform.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.LongStream;

/**
 * Counts how many requests were answered within which time. Few bounds, those of {@code
 * docs/performance.md} among them: each is a line for each endpoint and status.
 */
@Singleton
class AnswerTimes implements MeterFilter {
  private static final String REQUESTS = "http.server.requests";
  private static final double[] NANOSECONDS =
      LongStream.of(10, 25, 50, 100, 150, 250, 500, 1_000, 2_000)
          .mapToDouble(it -> Duration.ofMillis(it).toNanos())
          .toArray();

  @Override
  public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
    return id.getName().equals(REQUESTS)
        ? DistributionStatisticConfig.builder()
            .serviceLevelObjectives(NANOSECONDS)
            .build()
            .merge(config)
        : config;
  }
}
