package org.softintel.report.casework;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.sealing.SealedPlace;
import org.softintel.report.access.StampedReport;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.deadline.Deadlines;
import org.softintel.report.grading.Grade;
import org.softintel.report.status.Channel;
import org.softintel.report.status.CodeSet;
import org.softintel.report.status.Danger;
import org.softintel.report.status.Outcome;
import org.softintel.report.status.Priority;
import org.softintel.report.status.ReportState;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.status.ReportSummary.Arrival;
import org.softintel.report.status.ReportSummary.CaseStatus;
import org.softintel.report.status.ReportSummary.Deadline;
import org.softintel.report.status.ReportSummary.Holder;
import org.softintel.report.status.ReportSummary.PossibleDanger;
import org.softintel.report.status.ReporterNews;
import org.softintel.report.team.Colleague;
import org.softintel.report.team.Colleagues;
import org.softintel.report.totals.CountableReport;

/**
 * What the team makes of a report, in the row in which the report is stored. Columns of the report
 * itself never change, and an update that names them is denied.
 */
@Entity
@DynamicUpdate
@Table(name = "report")
class CaseFile extends PanacheEntityBase {
  @Id UUID id;
  String reference;
  String reporter;
  String agency;
  Instant receivedAt;

  @Convert(converter = CodeSet.class)
  Set<String> exploitation;

  @Nullable String area;

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
  @Nullable Instant takenAt;

  /** Accounts that cover for its officer today. */
  @Nullable
  @Formula(Colleagues.COVERS)
  String covers;

  @Nullable
  @Enumerated(EnumType.STRING)
  Outcome outcome;

  @Nullable Instant closedAt;

  byte @Nullable [] feedback;
  @Nullable String proposedBy;
  byte @Nullable [] proposedFeedback;

  /** Changed by {@link org.softintel.report.access.Readership#name} only. */
  @Column(updatable = false)
  boolean restricted;

  /** Known of a report that is locked to be changed. */
  @Transient Set<String> readers = Set.of();

  @Nullable Instant seenAt;

  /** Until the officer who has it opens it; until anybody does, if nobody has it. */
  @Nullable
  @Enumerated(EnumType.STRING)
  ReporterNews news;

  @Nullable
  @Enumerated(EnumType.STRING)
  Danger danger;

  int dangerStrength;
  @Nullable Instant dangerAt;

  /** When somebody opened it who may answer the danger: nobody else is called out. */
  @Nullable Instant dangerSeenAt;

  @Nullable Instant dangerToldAt;
  @Embedded DeadlineState clocks;
  @Nullable Instant changedAt;
  @Version int version;
  @NextStamp String stamp;

  /**
   * Returns true for the first of the team who opens it. The version stays: two who open it do not
   * get in each other's way.
   */
  boolean seen(Instant now, Deadlines deadlines) {
    if (clocks.clock != DeadlineKind.FIRST_LOOK) {
      return false;
    }
    var next = isUrgent() ? DeadlineKind.DANGER : nextOfOpened();
    var seen =
        update(
            "seenAt = coalesce(seenAt, ?1), clocks.clock = ?2, clocks.dueAt = ?3"
                + " where id = ?4 and clocks.clock = ?5",
            now,
            next,
            deadlines.due(next, clocks.clockFrom),
            id,
            DeadlineKind.FIRST_LOOK);
    getEntityManager().refresh(this);
    return seen == 1;
  }

  /** The version stays, as above. */
  void heard(Actor reader) {
    if (news != null && holder().filter(it -> !it.is(reader)).isEmpty()) {
      update("news = null where id = ?1", id);
      getEntityManager().refresh(this);
    }
  }

  SameSource sameSource(CaseFile other) {
    if (!reporter.isEmpty() && reporter.equals(other.reporter)) {
      return SameSource.YES;
    }
    return reporter.isEmpty() || other.reporter.isEmpty() || agency.equals(other.agency)
        ? SameSource.PERHAPS
        : SameSource.NO;
  }

  DeadlineKind nextOfOpened() {
    return sourceGrade == null ? DeadlineKind.GRADING : DeadlineKind.DECISION;
  }

  boolean isUrgent() {
    return danger == Danger.NOTICED;
  }

  /** Returns true for the first since danger was noticed; the version stays. */
  boolean seenInDanger(Instant now) {
    var seen =
        isUrgent()
            && update(
                    "dangerSeenAt = ?1 where id = ?2 and danger = ?3 and dangerSeenAt is null",
                    now,
                    id,
                    Danger.NOTICED)
                == 1;
    if (seen) {
      getEntityManager().refresh(this);
    }
    return seen;
  }

  /**
   * Again, if an addition or an officer tells of it after it was opened or answered; never weaker
   * than before. Call-outs count from its time: while nobody has opened it, they go on.
   */
  void danger(int strength, Instant now, Deadlines deadlines) {
    dangerStrength = Math.max(dangerStrength, strength);
    if (!isUrgent() || dangerSeenAt != null) {
      danger = Danger.NOTICED;
      dangerAt = now;
      dangerSeenAt = null;
      dangerToldAt = null;
    }
    clocks.danger(now, deadlines);
  }

  void dangerAnswered(Instant now, Deadlines deadlines) {
    danger = Danger.ANSWERED;
    dangerStrength = Danger.WEAKEST;
    dangerAt = now;
    clocks.dangerAnswered(nextOfOpened(), now, deadlines);
  }

  /** In one state again: nothing is left of how it ended. */
  void reopen() {
    sentBack();
    closedAt = null;
  }

  void takenBy(Actor taker, Instant now) {
    takenBy(taker.subject(), taker.staffName().orElse(null), now);
  }

  private void takenBy(String account, @Nullable String name, Instant now) {
    state = ReportState.TAKEN;
    assignee = account;
    assigneeName = name;
    takenAt = now;
  }

  void restrictedTo(Set<String> readers) {
    restricted = true;
    this.readers = readers;
  }

  void lifted() {
    restricted = false;
    readers = Set.of();
  }

  /** Nobody has it any more, or decided anything that keeps it open. */
  void release() {
    assignee = null;
    assigneeName = null;
    takenAt = null;
    if (state == ReportState.TAKEN) {
      state = ReportState.NEW;
      outcome = null;
    }
  }

  void handedOverTo(Colleague officer, Instant now) {
    var before = state;
    assignedTo(officer, now);
    state = before;
  }

  void assignedTo(Colleague officer, Instant now) {
    takenBy(officer.account(), officer.name(), now);
  }

  void gradedAs(Grade grade) {
    sourceGrade = grade.source().code();
    informationGrade = grade.information().code();
    handling = grade.handling().code();
  }

  Optional<Grade> grade() {
    return sourceGrade == null
        ? Optional.empty()
        : Grade.of(sourceGrade + informationGrade + handling);
  }

  void proposedAs(Outcome how, Optional<byte[]> words, Actor by) {
    state = ReportState.PENDING;
    outcome = how;
    proposedBy = by.subject();
    proposedFeedback = words.orElse(null);
  }

  void sentBack() {
    state = assignee == null ? ReportState.NEW : ReportState.TAKEN;
    outcome = null;
    settled();
  }

  void settled() {
    proposedBy = null;
    proposedFeedback = null;
  }

  void closedAs(Outcome how, Instant now) {
    state = ReportState.CLOSED;
    outcome = how;
    closedAt = now;
    proposedFeedback = null;
  }

  SealedPlace feedbackPlace() {
    return new SealedPlace("report", "feedback", id);
  }

  SealedPlace proposedFeedbackPlace() {
    return new SealedPlace("report", "proposed_feedback", id);
  }

  AuditEvent act(Act act) {
    return AuditEvent.onReport(act, reference);
  }

  AuditEvent act(Act act, String codes) {
    return AuditEvent.onReport(act, reference, codes);
  }

  ReportSummary summary() {
    return new ReportSummary(
        id,
        reference,
        version,
        restricted,
        new Arrival(receivedAt, agency, exploitation, Optional.ofNullable(area), channel),
        status(),
        Priority.ranked(priority),
        grade(),
        new Deadline(clocks.clock, clocks.dueAt, clocks.isPaused()),
        Optional.ofNullable(danger)
            .map(
                it ->
                    new PossibleDanger(
                        it, dangerStrength, dangerAt == null ? receivedAt : dangerAt)));
  }

  private CaseStatus status() {
    return new CaseStatus(
        state,
        Optional.ofNullable(seenAt),
        holder(),
        Optional.ofNullable(outcome),
        Optional.ofNullable(proposedBy),
        Optional.ofNullable(closedAt));
  }

  private Optional<Holder> holder() {
    return assignee == null || takenAt == null
        ? Optional.empty()
        : Optional.of(
            new Holder(
                assignee,
                Optional.ofNullable(assigneeName),
                takenAt,
                covers == null ? Set.of() : Set.of(covers.split(" "))));
  }

  /** As it is about to be saved. */
  StampedReport changed() {
    return new StampedReport(
        id,
        reference,
        reporter,
        agency,
        channel.name(),
        version + 1,
        state.name(),
        priority,
        sourceGrade,
        informationGrade,
        handling,
        assignee,
        outcome == null ? null : outcome.name(),
        proposedBy,
        closedAt,
        restricted,
        readers);
  }

  CountableReport countable() {
    return new CountableReport(id, receivedAt, agency, exploitation, Optional.ofNullable(area));
  }
}
