package org.softintel.platform.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What calling Keycloak needs to know. */
@ConfigMapping(prefix = "softintel.platform.sign-in")
interface SignInServiceConfig {
  /** How long signing out waits for Keycloak. */
  @WithDefault("5S")
  Duration timeout();
}
