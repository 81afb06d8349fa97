package org.softintel.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** The one place where time comes from; everything else is given it. */
class Clock {
  @Produces
  @ApplicationScoped
  InstantSource system() {
    return InstantSource.system();
  }
}
