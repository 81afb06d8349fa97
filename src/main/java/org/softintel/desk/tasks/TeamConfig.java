package org.softintel.desk.tasks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "softintel.desk.team")
interface TeamConfig {
  /** How many closed reports of a month are drawn for supervision. */
  @WithDefault("10")
  int sampleSize();
}
