package org.softintel.report.status;

import java.time.Instant;

/** Another report, from another source, that was closed because it says the same. */
public record Corroboration(String reference, Instant at) {}
