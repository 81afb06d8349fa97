package org.softintel.desk.inbox;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Optional;
import org.softintel.report.deadline.Clock;
import org.softintel.report.deadline.Remaining;
import org.softintel.report.status.Priority;
import org.softintel.report.status.State;

/** One report of the inbox, in words. */
@TemplateData
record Line(
    String reference,
    boolean unread,
    Instant received,
    Clock clock,
    Instant due,
    Optional<Remaining> remaining,
    boolean paused,
    boolean danger,
    Priority priority,
    Optional<String> prioritisedBy,
    String kinds,
    String area,
    String socialCare,
    String listed,
    String source,
    String grade,
    State state,
    boolean restricted,
    boolean told,
    Optional<String> with) {}
