package org.softintel.intake.answers;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Keys of new rows: later ones sort behind earlier ones, and none is ever given twice. */
@ApplicationScoped
public class RowKeys {
  private static final int RADIX = Character.MAX_RADIX;

  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;

  RowKeys(InstantSource clock) {
    this.clock = clock;
  }

  public String next() {
    return Long.toString(clock.millis(), RADIX)
        + Integer.toString(random.nextInt(RADIX * RADIX), RADIX);
  }
}
