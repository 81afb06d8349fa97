package org.softintel.platform.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long people stay signed in. Somebody with several roles has the shortest of their limits. */
@ConfigMapping(prefix = "softintel.platform.sessions")
interface SessionsConfig {
  /**
   * How often Keycloak is asked about each session and token in use: so much later, and the time of
   * its answer, an account that was disabled or lost a role opens nothing.
   */
  Duration check();

  Limits reporter();

  Limits triage();

  Limits lead();

  Limits auditor();

  Limits manager();

  /** The limits of one role. Keycloak's own must not be shorter. */
  interface Limits {
    /** How long a session lasts without a request. People are warned two minutes before the end. */
    @WithDefault("15M")
    Duration idle();

    /** How long a session lasts at most. */
    @WithDefault("8H")
    Duration absolute();
  }
}
