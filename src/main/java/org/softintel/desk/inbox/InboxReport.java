package org.softintel.desk.inbox;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.status.Channel;
import org.softintel.report.status.Danger;
import org.softintel.report.status.ReportState;
import org.softintel.report.status.ReporterNews;

/** The columns of a report that the list shows, for reading only. */
@Entity
@Immutable
@Table(name = "report")
class InboxReport extends PanacheEntityBase {
  @Id UUID id;
  String reference;
  Instant receivedAt;
  String provenance;
  String exploitation;
  @Nullable String area;
  @Nullable String socialCare;
  @Nullable String listed;

  @Enumerated(EnumType.STRING)
  Channel channel;

  @Enumerated(EnumType.STRING)
  ReportState state;

  int priority;
  @Nullable String sourceGrade;
  @Nullable String informationGrade;
  @Nullable String handling;
  @Nullable String assignee;
  @Nullable String assigneeName;

  @Enumerated(EnumType.STRING)
  DeadlineKind clock;

  Instant dueAt;
  @Nullable Instant closedAt;
  @Nullable String pausedClock;
  boolean restricted;

  // Counted: PostgreSQL answers "exists" for all reports at once, by scanning all entries.
  @Formula(
      "feedback is not null"
          + " or (select count(*) from entry e where e.report_id = id and e.kind = 'TOLD') > 0")
  boolean told;

  @Formula(
      "(select e.author_name from entry e where e.report_id = id and e.kind = 'PRIORITY'"
          + " order by e.version desc limit 1)")
  @Nullable String prioritisedBy;

  /** The last of the entries that propose, return or decide. */
  @Formula(
      "(select e.kind from entry e where e.report_id = id"
          + " and e.kind in ('PROPOSED', 'SENT_BACK', 'DECIDED', 'CONFIRMED', 'OUTCOME')"
          + " order by e.version desc limit 1)")
  @Nullable String decision;

  @Nullable String proposedBy;

  /** The age band of the youngest child, and whether one may be missing. */
  @Nullable String youngest;

  boolean missing;

  String agency;

  @Nullable
  @Enumerated(EnumType.STRING)
  Danger danger;

  int dangerStrength;

  @Nullable
  @Enumerated(EnumType.STRING)
  ReporterNews news;

  InboxReport() {}

  /** In the order of {@code ids}. */
  static List<InboxReport> found(List<UUID> ids) {
    return getEntityManager().unwrap(Session.class).findMultiple(InboxReport.class, ids).stream()
        .filter(Objects::nonNull)
        .toList();
  }

  /** Whether possible immediate danger waits for an answer. */
  boolean isUrgent() {
    return danger == Danger.NOTICED;
  }

  DeadlineKind next() {
    return clock.next(isUrgent());
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
