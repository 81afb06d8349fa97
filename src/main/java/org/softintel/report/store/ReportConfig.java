package org.softintel.report.store;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

@ConfigMapping(prefix = "softintel.report")
interface ReportConfig {
  /** Codes and names of the districts. A code is stored in the clear, for ever. */
  Map<String, String> areas();
}
