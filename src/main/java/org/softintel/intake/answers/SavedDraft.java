package org.softintel.intake.answers;

import java.time.Instant;
import java.util.UUID;

/**
 * What a list shows of a draft, without its content.
 *
 * @param label what its owner calls it; may be empty
 */
public record SavedDraft(UUID id, Instant saved, Instant expires, int version, String label) {
  @Override
  public String toString() {
    return "SavedDraft[" + id + "]";
  }
}
