package org.softintel.platform.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What signing out needs to know of the place where people sign in; taken from quarkus.oidc. */
@ConfigMapping(prefix = "softintel.platform.sign-in")
interface SignInConfig {
  String clientId();

  String clientSecret();

  /** How long a person waits for the sign-in service to end their session there. */
  @WithDefault("5S")
  Duration timeout();
}
