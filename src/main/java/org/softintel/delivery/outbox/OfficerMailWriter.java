package org.softintel.delivery.outbox;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes what officers are mailed of a report; implemented by the package that owns it. */
public interface OfficerMailWriter {
  /**
   * What one officer is told: all of it if their mailbox is sealed, or that there is something.
   *
   * @param references of the reports that the sealed text names besides the one that came
   */
  record OfficerMail(String title, String sealed, String notice, Set<String> references) {
    @Override
    public String toString() {
      return "OfficerMail[" + title + "]";
    }
  }

  /**
   * Called once the team was mailed a new report; no transaction may be open. Returns what to tell
   * those of {@code officers}, who are usernames, for whom there is something, and records it.
   * Empty if that is not known yet.
   */
  Optional<Map<String, OfficerMail>> write(UUID report, Set<String> officers);

  /** As {@link #write}, for a later try: what may be told now. It records nothing. */
  Optional<Map<String, OfficerMail>> writeAgain(UUID report, Set<String> officers);
}
