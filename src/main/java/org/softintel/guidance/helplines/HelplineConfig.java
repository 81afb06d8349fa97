package org.softintel.guidance.helplines;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the help page is kept true. */
@ConfigMapping(prefix = "softintel.guidance.helplines")
interface HelplineConfig {
  /** Numbers and hours change: after that long an entry is due to be checked again. */
  @WithDefault("180D")
  Duration checkAfter();
}
