package org.softintel.platform.sealing;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.softintel.platform.secrets.LocalModeSecrets;
import org.softintel.platform.secrets.SecretsConfig;

/**
 * Opens the ring at start, so that a missing or refused secret stops the service and not a report.
 */
class SealingKeys {
  @Produces
  @Singleton
  @Startup
  KeyRing ring(SealingConfig config, SecretsConfig secrets) {
    var local = LocalModeSecrets.areAllowed();
    if (!local) {
      LocalModeSecrets.refuse(secrets.all());
    }
    return FileKeyRing.read(config.keyset(), local);
  }

  @Produces
  @Singleton
  @Startup
  BlindIndex index(SealingConfig config) {
    return BlindIndex.read(config.indexKeyset(), LocalModeSecrets.areAllowed());
  }
}
