package org.softintel.platform.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What metrics say before anything happened. */
class FirstCountsTest {
  @Test
  void theVersionThatRunsIsALabelOfOne() {
    var meters = new SimpleMeterRegistry();
    var version = Map.of("quarkus.application.version", "4.5.6");
    var config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(version, "given", 1))
            .build();

    assertThat(new FirstCounts(config, meters)).isNotNull();

    var info = meters.get("softintel.build.info").gauge();
    assertThat(info.value()).isEqualTo(1);
    assertThat(info.getId().getTag("version")).isEqualTo("4.5.6");
  }
}
