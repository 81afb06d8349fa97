package org.softintel.audit.trail;

import java.util.Optional;
import java.util.UUID;

/** Seals what auditors may open beside an entry; whoever holds the reports' keys provides it. */
public interface AccessReasons {
  /** In the transaction that appends the entry. */
  SealedReason seal(UUID report, String words);

  /** Empty when the report, and with it the key, is gone. */
  Optional<String> words(String reference, SealedReason reason);
}
