package org.softintel.platform.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the service calls Keycloak, and how strong a sign-in must be ({@code acr.loa.map}). */
@ConfigMapping(prefix = "softintel.platform.sign-in")
interface SignInConfig {
  /** How long signing out waits for Keycloak. */
  @WithDefault("5S")
  Duration timeout();

  /** Keycloak's levels, the weakest first. The last one is asked of people who need a stronger. */
  @WithDefault("password,mfa")
  List<String> levels();

  LeastAcr leastAcr();

  /**
   * How long a second factor is good for passing on, restricting, exporting, leavers and what a
   * manager changes. Longer than an ID token lasts has no effect. Empty: nobody is asked again.
   */
  @WithDefault("5M")
  Optional<Duration> stepUpAfter();

  /** The weakest level that opens anything to a role; of several roles the strictest counts. */
  interface LeastAcr {
    /** The weakest level that opens anything to reporters. */
    @WithDefault("password")
    String reporter();

    /** The weakest level that opens anything to triage officers. */
    @WithDefault("mfa")
    String triage();

    /** The weakest level that opens anything to leads. */
    @WithDefault("mfa")
    String lead();

    /** The weakest level that opens anything to auditors. */
    @WithDefault("mfa")
    String auditor();

    /** The weakest level that opens anything to managers. */
    @WithDefault("mfa")
    String manager();
  }
}
