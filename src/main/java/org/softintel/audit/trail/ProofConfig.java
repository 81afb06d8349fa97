package org.softintel.audit.trail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.softintel.platform.settings.OrZero;

/** What each process demands of the log about the entries that it wrote. */
@ConfigMapping(prefix = "softintel.audit.proof")
interface ProofConfig {
  /**
   * Whether content is shown only while the log holds what this process wrote. Otherwise there are
   * alarms only.
   */
  @WithDefault("true")
  boolean demanded();

  /**
   * How long an entry may take into a checkpoint that this process has verified. Then there is an
   * alarm; if later entries are in one, nothing more is shown.
   */
  @WithDefault("10S")
  Duration within();

  /** How long content is shown while the log takes no entries at all. */
  @OrZero
  @WithDefault("30S")
  Duration patience();
}
