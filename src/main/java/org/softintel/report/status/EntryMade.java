package org.softintel.report.status;

import java.time.Instant;
import java.util.UUID;

/** An entry that was added: its id, its report, and when. */
public record EntryMade(UUID entry, UUID report, String reference, Instant at) {}
