package org.softintel.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** The one place that knows where the time comes from. */
class Clocks {
  @Produces
  @ApplicationScoped
  InstantSource system() {
    return InstantSource.system();
  }
}
