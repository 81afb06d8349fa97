package org.softintel.report.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusualAccessConfigTest {
  @ParameterizedTest
  @CsvSource({
    " 150,  60, 1000, 1000",
    "1000,  60, 1000, 1000",
    "1001,  60, 1000, 1001",
    "5000,  60, 1000, 5000",
    " 150, 995, 1005, 1005"
  })
  void nobodyIsStoppedForTheirActsBeforeTheStopThatIsSet(
      int stopAt, int unusual, int counted, int acts) {
    var config = read(stopAt, unusual);

    assertThat(config.mostCounted()).isEqualTo(counted);
    assertThat(config.mostActs()).isEqualTo(acts);
  }

  private static UnusualAccessConfig read(int stopAt, int unusual) {
    var prefix = "softintel.report.unusual-access.";
    var settings =
        Map.of(
            prefix + "stop-at", "" + stopAt,
            prefix + "reports-in-an-hour", "" + unusual,
            prefix + "base-url", "https://softintel.example");
    return new SmallRyeConfigBuilder()
        .withMapping(UnusualAccessConfig.class)
        .withConverter(Duration.class, 200, new DurationConverter())
        .withSources(new PropertiesConfigSource(settings, "given", 300))
        .build()
        .getConfigMapping(UnusualAccessConfig.class);
  }
}
