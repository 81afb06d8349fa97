package org.softintel.intake.answers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.softintel.platform.settings.OrZero;

@ConfigMapping(prefix = "softintel.intake")
interface DraftConfig {
  /** How long a draft is kept after it was last saved. Reporters see the date. */
  @WithDefault("7D")
  Duration keepDrafts();

  /** How long before a draft is deleted its owner gets a mail about it. */
  @OrZero
  @WithDefault("1D")
  Duration remindBefore();

  /** How often to look for drafts whose owners are to be mailed. */
  @WithDefault("10M")
  Duration remindEvery();
}
