package org.softintel.platform.identity;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.softintel.platform.monitoring.Alarm;
import org.softintel.platform.secrets.LocalModeSecrets;
import org.softintel.platform.settings.Settings;
import org.softintel.platform.settings.StartRefused;

/**
 * Has it noticed that Keycloak does not take the secret of one of our clients: nobody can sign in
 * then, although Keycloak answers.
 */
@Startup
@Singleton
class ClientSecrets {
  private final Settings settings;
  private volatile Set<String> refused = Set.of();

  @Inject
  ClientSecrets(Config config) {
    this(new Settings(config, LocalModeSecrets.areAllowed()));
  }

  ClientSecrets(Settings settings) {
    this.settings = settings;
  }

  /** After the start, which waits for no server. The alarm is raised once for each secret. */
  @Scheduled(
      every = "1h",
      delay = 15,
      delayUnit = SECONDS,
      concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    try {
      var now = Set.copyOf(RealmCheck.refusedSecrets(settings));
      now.stream()
          .filter(it -> !refused.contains(it))
          .forEach(
              it ->
                  Alarm.CLIENT_REFUSED.raise(
                      "Keycloak does not know a client of ours, or not its secret: %s", it));
      refused = now;
    } catch (IOException | StartRefused e) {
      Log.debug("Keycloak does not answer, which has an alarm of its own", e);
    }
  }
}
