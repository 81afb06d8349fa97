package org.softintel.platform.sealing;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.softintel.platform.secrets.LocalModeSecrets;
import org.softintel.platform.secrets.SecretsConfig;

/** Reads the keys at start, so that the service does not run with a missing or refused secret. */
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
  IndexKeys index(SealingConfig config) {
    return IndexKeys.read(config.indexKeyset(), LocalModeSecrets.areAllowed());
  }

  @Produces
  @Singleton
  KeyedHash hash(IndexKeys index) {
    return new KeyedHash(index);
  }
}
