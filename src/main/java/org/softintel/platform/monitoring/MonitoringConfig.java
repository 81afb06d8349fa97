package org.softintel.platform.monitoring;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What is watched beside the service. */
@ConfigMapping(prefix = "softintel.platform.monitoring")
interface MonitoringConfig {
  /**
   * The folder on whose disk somebody else keeps the log of the service, as systemd's journal does:
   * the room there is a metric.
   */
  Optional<Path> logFolder();
}
