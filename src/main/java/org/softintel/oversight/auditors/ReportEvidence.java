package org.softintel.oversight.auditors;

import java.util.List;
import java.util.Optional;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.audit.log.LogPlaces.PlacedEntry;
import org.softintel.audit.verify.TimeBounds;

/**
 * What is known about one report when its bundle is made.
 *
 * @param maker the name of the auditor
 * @param seen when the log came to be as long as that, by the clocks of witnesses
 * @param held by the log, in its order
 * @param other rows that wait for their place, or that the log does not hold as they are
 * @param listed how often lists and searches showed it
 */
record ReportEvidence(
    String reference,
    String maker,
    Signed upTo,
    Optional<TimeBounds> seen,
    List<PlacedEntry> held,
    List<PlacedEntry> other,
    long listed) {}
