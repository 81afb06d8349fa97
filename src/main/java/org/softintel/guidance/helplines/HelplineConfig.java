package org.softintel.guidance.helplines;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "softintel.guidance.helplines")
interface HelplineConfig {
  /** How long after a check an entry of the help page is due to be checked again. */
  @WithDefault("180D")
  Duration checkAfter();
}
