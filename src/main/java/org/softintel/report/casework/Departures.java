package org.softintel.report.casework;

import java.time.Instant;
import java.util.UUID;

/** Whether anything of a report has left the team; known where disclosures are kept. */
public interface Departures {
  /** A mail that was handed over, or a PDF that was made, at or after {@code since}. */
  boolean any(UUID report, Instant since);
}
