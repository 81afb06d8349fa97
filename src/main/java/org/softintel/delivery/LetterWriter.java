package org.softintel.delivery;

import java.util.UUID;

/** Lays a report out for reading; implemented by whoever owns reports, so that mail need not. */
public interface LetterWriter {
  /** Asked only for a letter that will be sealed, in a transaction that the courier has begun. */
  Letter write(UUID reportId);
}
