package org.softintel.report.totals;

import java.time.Duration;

/** How long something took: in working time, and as people lived it. */
public record TimeTaken(Duration worked, Duration elapsed) {}
