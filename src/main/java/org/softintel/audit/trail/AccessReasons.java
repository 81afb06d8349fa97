package org.softintel.audit.trail;

import java.util.Optional;
import java.util.UUID;

/** Seals what auditors may open beside an entry; whoever holds the reports' keys provides it. */
public interface AccessReasons {
  int BLOCK = 500;

  /** With spaces behind it: how long it is then tells no number of reports. */
  static String filledUp(String words) {
    return words + " ".repeat(BLOCK - words.length() % BLOCK);
  }

  /** In the transaction that appends the entry. */
  SealedReason seal(UUID report, String words);

  /** As above, by the reference of the report; empty when the report is gone. */
  Optional<SealedReason> sealOn(String reference, String words);

  /** For an act about no report: under a key of the quarter. In the transaction that appends. */
  SealedReason seal(String words);

  /** {@code reference} as the entry has it. Empty when the report, and with it the key, is gone. */
  Optional<String> words(Optional<String> reference, SealedReason reason);
}
