package org.softintel.delivery;

import java.time.Instant;
import java.util.Optional;

/** How many letters stand where, and since when the oldest has been waiting. */
public record Tally(long waiting, long held, long failed, Optional<Instant> oldestWaiting) {
  static final Tally NOTHING = new Tally(0, 0, 0, Optional.empty());
}
