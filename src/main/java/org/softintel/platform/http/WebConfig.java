package org.softintel.platform.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What every response depends on. */
@ConfigMapping(prefix = "softintel.platform.http")
public interface WebConfig {
  /**
   * Where people sign in. Forms may be sent to its origin: without it the browser blocks sign-out
   * and every form whose session has ended.
   */
  Optional<URI> signIn();

  /**
   * How long a session lasts without a request, as the sign-in service and {@code
   * quarkus.oidc.authentication.session-age-extension} have it: two minutes before, people are
   * asked whether they are still there.
   */
  @WithDefault("15M")
  Duration session();

  /** Where "Exit this page" leads: somewhere dull that raises no question. */
  @WithDefault("https://www.metoffice.gov.uk/")
  URI leaveTo();
}
