package org.softintel.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitConfigTest {
  private static final Path OURS = Path.of("src/main/resources/application.properties");

  @Test
  void everyKindIsLimitedByDefault() throws IOException {
    var kinds = read(Map.of()).kinds();

    for (var kind : LimitKind.values()) {
      var limit = Objects.requireNonNull(kinds.get(kind));
      assertThat(limit.perAddress()).as(kind.code()).isPresent();
      // Who signs in is not known yet; who acknowledges or asks to be called has no account.
      assertThat(limit.perAccount().isPresent())
          .as(kind.code())
          .isEqualTo(kind != LimitKind.SIGN_IN && !kind.isForStrangers());
    }
  }

  @Test
  void aLimitIsCallsInATime() throws IOException {
    var kinds =
        read(Map.of(
                "softintel.platform.limits.on-behalf.per-account", "999999/24H",
                "softintel.platform.limits.on-behalf.per-address", ""))
            .kinds();
    var limit = Objects.requireNonNull(kinds.get(LimitKind.ON_BEHALF));

    assertThat(limit.perAccount()).contains(new Rate(999_999, Duration.ofDays(1)));
    assertThat(limit.perAddress()).as("an empty one is none").isEmpty();
    assertThat(Rate.of("60/10M").secondsPerCall(1)).isEqualTo(10);
    assertThat(Rate.of("60/10M").secondsPerCall(100)).isEqualTo(0.1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"60", "0/1M", "-1/1M", "1000000/1M", "60/0M", "60/25H", "60/M", "6/1D", "a"})
  void anythingElseIsRefusedInPlainWords(String typed) {
    assertThatThrownBy(
            () -> read(Map.of("softintel.platform.limits.export.per-account", typed)).kinds())
        .hasMessageContaining("softintel.platform.limits.export.per-account")
        .hasMessageContaining("\"" + typed + "\" is no limit: write calls/time, such as 60/10M");
  }

  @Test
  void aKindThatIsMisspeltIsNoticed() {
    assertThatThrownBy(
            () -> read(Map.of("softintel.platform.limits.openings.per-account", "1/1M")).kinds())
        .hasMessageContaining("openings");
  }

  static LimitConfig read(Map<String, String> settings) throws IOException {
    return new SmallRyeConfigBuilder()
        .withMapping(LimitConfig.class)
        .withSources(
            new PropertiesConfigSource(OURS.toUri().toURL(), 100),
            new PropertiesConfigSource(settings, "given", 300))
        .build()
        .getConfigMapping(LimitConfig.class);
  }
}
