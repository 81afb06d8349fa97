package org.softintel.report.store;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

@ConfigMapping(prefix = "softintel.report")
interface ReportConfig {
  /** The districts a report may be about: code to name. A code is stored in the clear, for ever. */
  Map<String, String> areas();
}
