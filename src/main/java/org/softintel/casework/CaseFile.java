package org.softintel.casework;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.softintel.audit.ReportReference;
import org.softintel.deadline.Clock;
import org.softintel.deadline.Deadlines;
import org.softintel.grading.Grade;
import org.softintel.identity.Actor;
import org.softintel.sealing.Place;
import org.softintel.sealing.Sealed;
import org.softintel.web.Refusal;

/**
 * What the team makes of a report, over the row in which the report was stored: what was sent can
 * only be read here, and only what the team decides is written.
 */
@Entity
@Table(name = "report")
class CaseFile extends PanacheEntityBase {
  @Id UUID id;

  @Column(insertable = false, updatable = false)
  String reference;

  @Column(insertable = false, updatable = false)
  String agency;

  @Column(insertable = false, updatable = false)
  Instant receivedAt;

  @Column(insertable = false, updatable = false)
  String exploitation;

  @Column(insertable = false, updatable = false)
  @Nullable String area;

  @Column(insertable = false, updatable = false)
  @Enumerated(EnumType.STRING)
  Channel channel;

  @Enumerated(EnumType.STRING)
  State state;

  int priority;
  @Nullable String sourceGrade;
  @Nullable String informationGrade;
  @Nullable String handling;
  @Nullable String assignee;
  @Nullable String assigneeName;
  @Nullable Instant takenAt;

  @Nullable
  @Enumerated(EnumType.STRING)
  Outcome outcome;

  @Nullable Instant closedAt;

  /** Of a report that was closed before reasons became entries. */
  byte @Nullable [] closingReason;

  byte @Nullable [] feedback;
  @Nullable Instant seenAt;
  @Embedded ClockState clocks;
  @Nullable Instant changedAt;
  @Version int version;

  CaseFile() {}

  static CaseFile known(String typed) {
    return named(typed).firstResultOptional().orElseThrow(NotFoundException::new);
  }

  /** Locked until the transaction ends, so of two who press at once one is first. */
  static CaseFile locked(String typed) {
    return named(typed)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(NotFoundException::new);
  }

  private static PanacheQuery<CaseFile> named(String typed) {
    var reference = ReportReference.typed(typed).orElseThrow(NotFoundException::new);
    return find("reference", reference.value());
  }

  /** Throws {@link AlreadyClosed}, {@link AlreadyTaken} or {@link NotYours}. */
  void require(Action action, Actor actor) {
    if (action.needsAccount() && channel.isTypedIn()) {
      throw Refusal.conflict(
          "Nobody would read this",
          "The team typed this report in: who told it has no account here. Ring or write to them.");
    }
    if (action.isOpenTo(actor, summary().holding(actor))) {
      requireClock(action);
      return;
    }
    if (state == State.CLOSED) {
      throw new AlreadyClosed(summary());
    }
    throw action == Action.TAKE ? new AlreadyTaken(summary()) : new NotYours(summary());
  }

  private void requireClock(Action action) {
    if (action == Action.PAUSE && clocks.isPaused()) {
      throw Refusal.conflict("The clock is paused already", "Start it again before you pause it.");
    }
    if (action == Action.RESUME && !clocks.isPaused()) {
      throw Refusal.conflict(
          "The clock is not paused", "It is running. The report shows for how long.");
    }
  }

  /**
   * The team has opened it: true for the first who does. Beside the version: two who open it do not
   * get in each other's way.
   */
  boolean seen(Instant now, Deadlines deadlines) {
    if (clocks.clock != Clock.FIRST_LOOK) {
      return false;
    }
    var next = sourceGrade == null ? Clock.GRADING : Clock.DECISION;
    var seen =
        update(
            "seenAt = coalesce(seenAt, ?1), clocks.clock = ?2, clocks.dueAt = ?3"
                + " where id = ?4 and clocks.clock = ?5",
            now,
            next,
            deadlines.due(next, clocks.clockFrom),
            id,
            Clock.FIRST_LOOK);
    return seen == 1;
  }

  /** What is added to a closed report is news: somebody must take it again. */
  void addedTo(Instant now, Deadlines deadlines) {
    changedAt = now;
    if (state == State.CLOSED) {
      clocks.begin(now, deadlines);
      state = State.NEW;
      assignee = null;
      assigneeName = null;
      takenAt = null;
    }
  }

  void takenBy(Actor taker, Instant now) {
    state = State.TAKEN;
    assignee = taker.subject();
    assigneeName = taker.staffName().orElse(null);
    takenAt = now;
  }

  /** To somebody else of the desk, or to nobody when {@code account} is null. */
  void handedOverTo(@Nullable String account, @Nullable String name, Instant now) {
    assignee = account;
    assigneeName = name;
    takenAt = account == null ? null : now;
    if (state == State.TAKEN && account == null) {
      state = State.NEW;
    }
  }

  void gradedAs(Grade grade, Deadlines deadlines) {
    clocks.graded(deadlines);
    sourceGrade = grade.source().code();
    informationGrade = grade.information().code();
    handling = grade.handling().code();
  }

  Optional<Grade> grade() {
    return sourceGrade == null
        ? Optional.empty()
        : Grade.of(sourceGrade + informationGrade + handling);
  }

  void closedAs(Outcome how, Optional<Sealed> words, Instant now) {
    words.ifPresent(it -> feedback = it.bytes());
    state = State.CLOSED;
    outcome = how;
    closedAt = now;
  }

  Place reasonPlace() {
    return new Place("report", "closing_reason", id);
  }

  Place feedbackPlace() {
    return new Place("report", "feedback", id);
  }

  ReportSummary summary() {
    return new ReportSummary(this);
  }
}
