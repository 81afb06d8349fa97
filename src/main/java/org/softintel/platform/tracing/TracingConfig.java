package org.softintel.platform.tracing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Where traces go, and of which requests. */
@ConfigMapping(prefix = "softintel.platform.tracing")
interface TracingConfig {
  /**
   * The address of an OpenTelemetry collector, which takes OTLP by HTTP at {@code /v1/traces} below
   * it. Without one nothing is traced.
   */
  Optional<URI> endpoint();

  /** Of how many requests one is traced, chosen at random: 1 traces each. */
  @WithDefault("1")
  int oneIn();
}
