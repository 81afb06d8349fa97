package org.softintel.audit.trail;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What other entries tell of one.
 *
 * @param reason the reason that its reader had given, and that still counted
 * @param asker who had asked for what it says was passed on, by name
 * @param names of the accounts in its codes, where they have one
 */
public record Beside(Optional<Earlier> reason, Optional<String> asker, Map<String, String> names) {
  static final Beside NOTHING = new Beside(Optional.empty(), Optional.empty(), Map.of());

  /** Another entry, by its row. */
  public record Earlier(long row, Instant at) {}
}
