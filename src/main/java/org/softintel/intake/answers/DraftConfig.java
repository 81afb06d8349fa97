package org.softintel.intake.answers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "softintel.intake")
interface DraftConfig {
  /** How long a draft is kept after it was last saved. Reporters see the date. */
  @WithDefault("7D")
  Duration keepDrafts();
}
