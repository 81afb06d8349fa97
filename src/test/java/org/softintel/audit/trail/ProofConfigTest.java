package org.softintel.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProofConfigTest {
  @Test
  void whereNothingIsSetAnEntryMayTakeTenSecondsAndAnOutageHalfAMinute() {
    var config =
        new SmallRyeConfigBuilder()
            .withMapping(ProofConfig.class)
            .withConverter(Duration.class, 200, new DurationConverter())
            .build()
            .getConfigMapping(ProofConfig.class);

    assertThat(config.demanded()).isTrue();
    assertThat(config.within()).isEqualTo(Duration.ofSeconds(10));
    assertThat(config.patience()).isEqualTo(Duration.ofSeconds(30));
  }
}
