package org.softintel.report.store;

import java.time.Instant;
import org.softintel.report.status.Channel;

/** How a report that the team types in came, from whom, and when. */
public record ReportOrigin(Channel channel, Reporter reporter, Instant received) {}
