package org.softintel.sealing;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Opens the ring at start, so that a missing or refused key stops the service and not a report. */
class Keys {
  @Produces
  @Singleton
  @Startup
  KeyRing ring(SealingConfig config) {
    var local = ConfigUtils.isProfileActive("local") || LaunchMode.current().isDevOrTest();
    return FileKeyRing.read(config.keyset(), local);
  }
}
