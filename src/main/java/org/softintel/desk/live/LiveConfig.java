package org.softintel.desk.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "softintel.desk.live")
interface LiveConfig {
  /** How many pages of one person may listen to one process; a new one replaces the oldest. */
  @WithDefault("8")
  int streamsPerPerson();

  /** How many pages may listen to one process; others are told to try again later. */
  @WithDefault("2000")
  int mostStreams();

  /** How often a silent stream sends a sign of life. Proxies must not cut or buffer it sooner. */
  @WithDefault("20S")
  Duration beat();

  /** A viewer counts as gone after this long without a sign of life. */
  @WithDefault("60S")
  Duration presence();
}
