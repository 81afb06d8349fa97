package org.softintel.audit.trail;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who came to a report, what they saw, and when for the first and the last time.
 *
 * @param absent how often a row says so that is not in the log
 * @param reason the row with the last reason that they gave
 * @param flagged the codes of all that was unusual about their access
 */
public record ReaderOfReport(
    Who who,
    Sight sight,
    Instant first,
    Instant last,
    long looks,
    long absent,
    Optional<Long> reason,
    Set<String> flagged) {
  /** An account, and its name where there may be one. */
  public record Who(String account, Optional<String> name, String agency) {
    String inWords() {
      return name.orElse(AuditRow.NAMELESS);
    }
  }

  public String name() {
    return who.inWords();
  }
}
