package org.softintel.platform.identity;

import io.quarkus.logging.Log;
import io.quarkus.oidc.SecurityEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Warns, once an hour, when somebody signs in whose account names no agency: a mapper of the realm
 * is missing, or somebody mistyped a code. Nobody is named.
 */
@Singleton
class AgencyClaims {
  private static final Duration PAUSE = Duration.ofHours(1);

  private final InstantSource clock;
  private final AtomicReference<Instant> warned = new AtomicReference<>(Instant.EPOCH);

  AgencyClaims(InstantSource clock) {
    this.clock = clock;
  }

  void signedIn(@Observes SecurityEvent event) {
    if (event.getEventType() == SecurityEvent.Type.OIDC_LOGIN) {
      look(CurrentActor.of(event.getSecurityIdentity()).agency());
    }
  }

  /** Returns whether it warned. */
  boolean look(Agency agency) {
    var now = clock.instant();
    var last = Objects.requireNonNull(warned.get());
    var isNew =
        agency.equals(Agency.NONE)
            && !last.plus(PAUSE).isAfter(now)
            && warned.compareAndSet(last, now);
    if (isNew) {
      Log.warn("somebody signed in whose token has no claim agency, or one that is no code");
    }
    return isNew;
  }
}
