package org.softintel.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

@ConfigMapping(prefix = "softintel.report")
interface ReportConfig {
  /** The districts a report may be about: code to name. A code is stored in the clear, for ever. */
  Map<String, String> areas();

  /** How long a draft is kept after it was last saved. Reporters are told this date. */
  @WithDefault("7D")
  Duration keepDrafts();
}
