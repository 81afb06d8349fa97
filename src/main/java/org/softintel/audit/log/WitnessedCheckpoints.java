package org.softintel.audit.log;

import java.util.Optional;
import org.softintel.audit.log.Checkpoints.Signed;

/** Checkpoints with those signatures of witnesses that hold under a key of the settings. */
public interface WitnessedCheckpoints {
  Optional<Signed> newest();

  /** The newest that enough witnesses have signed too. */
  Optional<Signed> newestWitnessed();

  /** The best to prove the entry at this place with. */
  Signed bestFor(long leaf);
}
