package org.softintel.report.complaint;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

@ConfigMapping(prefix = "softintel.report.complaints")
interface ComplaintConfig {
  /** How long after it was asked a look-up of a name is kept, answered or not, with its answer. */
  @WithDefault("14D")
  Duration keepFor();

  /** Where auditors sign in: the link of a mail about a request begins with it. */
  URI baseUrl();
}
