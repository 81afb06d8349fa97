package org.softintel.report.deadline;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;

/** The team's hours where no setting changes them. */
public final class GivenDeadlines {
  private GivenDeadlines() {}

  public static Deadlines byDefault() {
    var settings =
        new SmallRyeConfigBuilder()
            .withMapping(DeadlineConfig.class)
            .withConverter(Duration.class, 100, new DurationConverter())
            .build();
    return new Deadlines(settings.getConfigMapping(DeadlineConfig.class));
  }
}
