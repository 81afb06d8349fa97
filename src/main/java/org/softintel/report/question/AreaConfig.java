package org.softintel.report.question;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** The districts that a report can be about. */
@ConfigMapping(prefix = "softintel.report.areas")
public interface AreaConfig {
  /** Codes and names of the districts. A code is stored in the clear, for ever. */
  @WithParentName
  Map<String, String> names();
}
