package org.softintel.oversight.statistics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

@ConfigMapping(prefix = "softintel.report.areas")
interface AreaConfig {
  /** Codes and names of the districts, as the form offers them. */
  @WithParentName
  Map<String, String> names();
}
