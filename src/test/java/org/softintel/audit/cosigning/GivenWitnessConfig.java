package org.softintel.audit.cosigning;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Settings of witnesses. */
record GivenWitnessConfig(
    Map<String, WitnessConfig.WitnessSettings> witnesses, int quorum, Duration timeout)
    implements WitnessConfig {
  static GivenWitnessConfig of(Map<String, WitnessConfig.WitnessSettings> witnesses, int quorum) {
    return new GivenWitnessConfig(witnesses, quorum, Duration.ofSeconds(10));
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(2);
  }

  @Override
  public Duration silence() {
    return Duration.ofMinutes(10);
  }

  /** A witness with this key. */
  record At(URI url, Path vkey) implements WitnessSettings {
    static At of(Path vkey) {
      return new At(URI.create("https://witness.example"), vkey);
    }
  }
}
