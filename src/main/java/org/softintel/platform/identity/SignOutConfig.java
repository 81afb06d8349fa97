package org.softintel.platform.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What signing out needs to know of Keycloak. */
@ConfigMapping(prefix = "softintel.platform.sign-in")
interface SignOutConfig {
  /** The client that signs people out. */
  String clientId();

  /** Proves the sign-out client to Keycloak. */
  String clientSecret();

  /** How long signing out waits for Keycloak. */
  @WithDefault("5S")
  Duration timeout();
}
