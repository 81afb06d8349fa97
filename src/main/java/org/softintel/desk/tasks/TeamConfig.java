package org.softintel.desk.tasks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.softintel.platform.settings.OrZero;

@ConfigMapping(prefix = "softintel.desk.team")
interface TeamConfig {
  /** How many closed reports of a month are drawn for supervision. */
  @OrZero
  @WithDefault("10")
  int sampleSize();
}
