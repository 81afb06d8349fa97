package org.softintel.desk.inbox;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Optional;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.deadline.RemainingTime;
import org.softintel.report.status.Priority;
import org.softintel.report.status.ReportState;

/** One report of the inbox, in words. */
@TemplateData
record InboxLine(
    String reference,
    boolean unread,
    Instant received,
    DeadlineKind clock,
    Instant due,
    Optional<RemainingTime> remaining,
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
    ReportState state,
    boolean restricted,
    boolean told,
    Optional<String> with) {}
