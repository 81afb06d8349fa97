package org.softintel.audit.selfcheck;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the service checks its own log. */
@ConfigMapping(prefix = "softintel.audit.selfcheck")
interface SelfCheckConfig {
  /**
   * How long after a check began the next one begins from the first entry. A shorter time finds
   * changes sooner and reads the whole log more often.
   */
  @WithDefault("12H")
  Duration againAfter();
}
