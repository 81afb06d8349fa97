package org.softintel.desk.inbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.status.Channel;
import org.softintel.report.status.Danger;
import org.softintel.report.status.ReportState;
import org.softintel.report.status.ReporterNews;

/** The columns of a report that the list shows. */
final class InboxReport {
  // Told is counted: PostgreSQL answers "exists" for all reports at once, by scanning all entries.
  // The decision is the last of the entries that propose, return or decide. Youngest is the age
  // band of the youngest child; missing is whether one may be.
  private static final String FOUND =
      """
      select r.id, r.reference, r.received_at, r.exploitation, r.area, r.social_care, r.listed,
          r.channel, r.state, r.priority, r.source_grade, r.information_grade, r.handling,
          r.assignee, r.assignee_name, r.clock, r.due_at, r.closed_at, r.paused_clock,
          r.restricted,
          r.feedback is not null or (
              select count(*) from entry e where e.report_id = r.id and e.kind = 'TOLD') > 0,
          (select e.author_name from entry e where e.report_id = r.id and e.kind = 'PRIORITY'
              order by e.version desc limit 1),
          (select e.kind from entry e where e.report_id = r.id
              and e.kind in ('PROPOSED', 'SENT_BACK', 'DECIDED', 'CONFIRMED', 'OUTCOME')
              order by e.version desc limit 1),
          r.youngest, r.missing, r.agency, r.danger, r.danger_strength, r.news
      from report r where r.id = any (?::uuid[])
      """;

  final UUID id;
  final String reference;
  final Instant receivedAt;
  final String exploitation;
  final @Nullable String area;
  final @Nullable String socialCare;
  final @Nullable String listed;
  final Channel channel;
  final ReportState state;
  final int priority;
  final @Nullable String sourceGrade;
  final @Nullable String informationGrade;
  final @Nullable String handling;
  final @Nullable String assignee;
  final @Nullable String assigneeName;
  final DeadlineKind clock;
  final Instant dueAt;
  final @Nullable Instant closedAt;
  final @Nullable String pausedClock;
  final boolean restricted;
  final boolean told;
  final @Nullable String prioritisedBy;
  final @Nullable String decision;
  final @Nullable String youngest;
  final boolean missing;
  final String agency;
  final @Nullable Danger danger;
  final int dangerStrength;
  final @Nullable ReporterNews news;

  private InboxReport(Row row) throws SQLException {
    id = row.id(1);
    reference = row.text(2);
    receivedAt = row.time(3);
    exploitation = row.text(4);
    area = row.optionalText(5).orElse(null);
    socialCare = row.optionalText(6).orElse(null);
    listed = row.optionalText(7).orElse(null);
    channel = Channel.valueOf(row.text(8));
    state = ReportState.valueOf(row.text(9));
    priority = (int) row.number(10);
    sourceGrade = row.optionalText(11).orElse(null);
    informationGrade = row.optionalText(12).orElse(null);
    handling = row.optionalText(13).orElse(null);
    assignee = row.optionalText(14).orElse(null);
    assigneeName = row.optionalText(15).orElse(null);
    clock = DeadlineKind.valueOf(row.text(16));
    dueAt = row.time(17);
    closedAt = row.optionalTime(18).orElse(null);
    pausedClock = row.optionalText(19).orElse(null);
    restricted = row.flag(20);
    told = row.flag(21);
    prioritisedBy = row.optionalText(22).orElse(null);
    decision = row.optionalText(23).orElse(null);
    youngest = row.optionalText(24).orElse(null);
    missing = row.flag(25);
    agency = row.text(26);
    danger = row.optionalText(27).map(Danger::valueOf).orElse(null);
    dangerStrength = (int) row.number(28);
    news = row.optionalText(29).map(ReporterNews::valueOf).orElse(null);
  }

  /** In the order of {@code ids}. */
  static List<InboxReport> found(Sql sql, List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var found =
        sql.list(FOUND, InboxReport::new, ids).stream()
            .collect(Collectors.toMap(it -> it.id, it -> it));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** Whether possible immediate danger waits for an answer. */
  boolean isUrgent() {
    return danger == Danger.NOTICED;
  }

  DeadlineKind next() {
    return next(danger, clock);
  }

  static DeadlineKind next(@Nullable Danger danger, DeadlineKind clock) {
    return clock.next(danger == Danger.NOTICED);
  }

  /** {@code mine}: whose reports count as the reader's own. */
  InboxPart part(Collection<String> mine) {
    if (isUrgent()) {
      return InboxPart.URGENT;
    }
    return news != null && assignee != null && mine.contains(assignee)
        ? InboxPart.NEWS
        : InboxPart.REST;
  }
}
