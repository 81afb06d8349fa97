package org.softintel.audit.selfcheck;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the service checks its own log, and its database against that. */
@ConfigMapping(prefix = "softintel.audit.selfcheck")
interface SelfCheckConfig {
  /**
   * How long after a check began the next one begins, of the log from the first entry and of the
   * database from the first row. A shorter time finds changes sooner and reads both more often.
   */
  @WithDefault("12H")
  Duration againAfter();
}
