package org.softintel.desk.inbox;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.status.Channel;
import org.softintel.report.status.ReportState;

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

  /** A code, if words of immediate risk were found. */
  @Nullable String danger;

  InboxReport() {}
}
