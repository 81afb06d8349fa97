package org.softintel.audit.trail;

import java.util.Optional;

/** Opens what readers wrote, for auditors; whoever holds the reports' keys provides it. */
public interface AccessReasons {
  /** Empty when the report, and with it the key, is gone. */
  Optional<String> words(String reference, SealedReason reason);
}
