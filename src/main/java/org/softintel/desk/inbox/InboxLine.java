package org.softintel.desk.inbox;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Optional;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.deadline.RemainingTime;
import org.softintel.report.status.Priority;
import org.softintel.report.status.ReportState;

/**
 * One report of the inbox, in words.
 *
 * @param due empty for a report that is closed
 */
@TemplateData
record InboxLine(
    String reference,
    Instant received,
    boolean unread,
    Optional<Due> due,
    Urgency urgency,
    Topic topic,
    Standing standing) {

  @TemplateData
  record Due(DeadlineKind kind, Instant at, RemainingTime remaining, boolean paused) {}

  @TemplateData
  record Urgency(Priority priority, Optional<String> setBy, boolean danger) {}

  /** What it is about; empty where the reporter did not say. */
  @TemplateData
  record Topic(String kinds, String area, String socialCare, String listed, String source) {}

  /** What the team has made of it. */
  @TemplateData
  record Standing(
      ReportState state,
      Optional<String> assignee,
      String grade,
      boolean restricted,
      boolean reporterTold) {}
}
