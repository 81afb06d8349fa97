package org.softintel.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The clock that everything is injected with. */
class ApplicationClock {
  // PostgreSQL keeps microseconds: what is hashed later must be what is stored now.
  private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

  @Produces
  @ApplicationScoped
  InstantSource system() {
    return Clock.tick(Clock.systemUTC(), TICK);
  }
}
