package org.softintel.platform.sealing;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.softintel.platform.secrets.LocalModeSecrets;

/** Reads the keys at start, so that the service does not run with a missing or refused one. */
class SealingKeys {
  @Produces
  @Singleton
  @Startup
  KeyRing ring(SealingConfig config) {
    return KeyStores.ring(config, LocalModeSecrets.areAllowed());
  }

  @Produces
  @Singleton
  @Startup
  IndexKeys index(SealingConfig config) {
    return KeyStores.index(config, LocalModeSecrets.areAllowed());
  }

  @Produces
  @Singleton
  KeyedHash hash(IndexKeys index) {
    return new KeyedHash(index);
  }
}
