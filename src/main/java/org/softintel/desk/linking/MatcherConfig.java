package org.softintel.desk.linking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The matcher of people. */
@ConfigMapping(prefix = "softintel.desk.matcher")
interface MatcherConfig {
  /**
   * Whether lists of people may be sent to be linked, to measure the matcher by labelled data. Only
   * local mode may: in production the start refuses it.
   */
  @WithDefault("false")
  boolean bench();
}
