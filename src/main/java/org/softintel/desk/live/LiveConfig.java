package org.softintel.desk.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "softintel.desk.live")
interface LiveConfig {
  /** How many pages of one person may listen to one process; the oldest gives way to a new one. */
  @WithDefault("8")
  int streamsPerPerson();

  /** How many pages may listen to one process; further ones are asked to come back. */
  @WithDefault("2000")
  int mostStreams();

  /** How often a stream that has nothing to say shows that it is there. Proxies cut silent ones. */
  @WithDefault("20S")
  Duration beat();

  /** After so long without a beat, a viewer whose process died is not there any more. */
  @WithDefault("60S")
  Duration presence();
}
