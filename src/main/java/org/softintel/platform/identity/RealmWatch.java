package org.softintel.platform.identity;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.eclipse.microprofile.config.Config;
import org.softintel.platform.settings.StartRefused;

/**
 * Whether people can sign in. The service starts without Keycloak, and not with a realm that
 * Keycloak says does not exist.
 */
@Singleton
public class RealmWatch {
  private final String realm;
  private volatile boolean away;

  RealmWatch(Config config, MeterRegistry meters) {
    realm = config.getValue("quarkus.oidc.auth-server-url", String.class).replaceAll("/+$", "");
    Gauge.builder("softintel.sign.in.reachable", this, it -> it.away ? 0 : 1)
        .description("Whether Keycloak answered when it was asked last")
        .register(meters);
  }

  /** As this process saw it last, seconds ago. */
  public boolean isAway() {
    return away;
  }

  /** Throws {@link StartRefused} if Keycloak says that there is no such realm. */
  void begin(@Observes StartupEvent start) {
    ask();
  }

  @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    try {
      ask();
    } catch (StartRefused e) {
      isAway(String.valueOf(e.getMessage()));
    }
  }

  private void ask() {
    try {
      var unused = RealmCheck.discover(realm);
      if (away) {
        Log.info("people can sign in again");
      }
      away = false;
    } catch (IOException e) {
      isAway(RealmCheck.why(e));
    }
  }

  // Once for each outage.
  private void isAway(String why) {
    if (!away) {
      Log.errorf("ALARM: nobody can sign in: %s", why);
    }
    away = true;
  }
}
