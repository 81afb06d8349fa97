package org.softintel.report.casework;

import java.time.Instant;
import java.util.UUID;

/** Where an answer is kept: which addendum, to which report, since when. */
public record ReporterAnswer(UUID addendum, String reference, Instant at) {}
