package org.softintel.report.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When the team is told that reports share details. */
@ConfigMapping(prefix = "softintel.report.links")
interface LinksConfig {
  /** So many days a report that came counts as new, and others as lately. */
  @WithDefault("28")
  int days();

  /** So many reports within these days that name one detail make an alert. */
  @WithDefault("3")
  int reports();
}
