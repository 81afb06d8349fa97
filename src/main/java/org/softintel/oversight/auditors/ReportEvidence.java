package org.softintel.oversight.auditors;

import java.util.List;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.audit.log.LogPlaces.PlacedEntry;

/**
 * What is known about one report when its bundle is made.
 *
 * @param held by the log, in its order
 * @param other rows that wait for their place, or that the log does not hold as they are
 */
record ReportEvidence(
    String reference, Signed upTo, List<PlacedEntry> held, List<PlacedEntry> other) {}
