package org.softintel.report;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.softintel.audit.ReportReference;
import org.softintel.identity.Actor;
import org.softintel.identity.Role;
import org.softintel.question.Exploitation;
import org.softintel.sealing.Place;
import org.softintel.sealing.Sealed;

/** A report as it is stored: codes, times and accounts; every word of it is in {@code content}. */
@Entity
@Table(name = "report")
class SealedReport extends PanacheEntityBase {
  @Id UUID id;

  @Column(updatable = false)
  String reference;

  @Column(updatable = false)
  String reporter;

  @Column(updatable = false)
  String agency;

  @Column(updatable = false)
  Instant receivedAt;

  @Column(updatable = false)
  String provenance;

  @Column(updatable = false)
  String exploitation;

  @Column(updatable = false)
  @Nullable String area;

  @Column(updatable = false)
  byte[] content;

  @Enumerated(EnumType.STRING)
  State state;

  @Nullable String assignee;
  @Nullable String assigneeName;
  @Nullable Instant takenAt;

  @Nullable
  @Enumerated(EnumType.STRING)
  Outcome outcome;

  @Nullable Instant closedAt;
  byte @Nullable [] closingReason;
  byte @Nullable [] feedback;
  @Nullable Instant seenAt;
  @Version int version;

  SealedReport() {}

  SealedReport(UUID id, ReportReference reference, Report report, Actor reporter, Instant now) {
    this.id = id;
    this.reference = reference.value();
    this.reporter = reporter.subject();
    this.agency = reporter.agency().code();
    this.receivedAt = now;
    this.provenance = report.provenance().code();
    this.exploitation =
        report.exploitation().stream().map(Exploitation::code).collect(Collectors.joining(" "));
    this.area = report.area().orElse(null);
    this.state = State.NEW;
  }

  static Optional<SealedReport> of(ReportReference reference) {
    return find("reference", reference.value()).firstResultOptional();
  }

  /** Locked until the transaction ends, so of two who press at once one is first. */
  static Optional<SealedReport> locked(ReportReference reference) {
    return SealedReport.<SealedReport>find("reference", reference.value())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  Place place() {
    return new Place("report", "content", id);
  }

  Sealed sealed() {
    return new Sealed(content);
  }

  Place reasonPlace() {
    return new Place("report", "closing_reason", id);
  }

  Optional<Sealed> sealedReason() {
    return Optional.ofNullable(closingReason).map(Sealed::new);
  }

  Place feedbackPlace() {
    return new Place("report", "feedback", id);
  }

  Optional<Sealed> sealedFeedback() {
    return Optional.ofNullable(feedback).map(Sealed::new);
  }

  /** The team has opened it. Beside the version: two who open it do not get in each other's way. */
  void seen(Instant now) {
    if (seenAt == null) {
      update("seenAt = ?1 where id = ?2 and seenAt is null", now, id);
    }
  }

  /** What is added to a closed report is news: somebody must take it again. */
  void addedTo() {
    if (state == State.CLOSED) {
      state = State.NEW;
      assignee = null;
      assigneeName = null;
      takenAt = null;
    }
  }

  /** The first taker has it; a second one is told who that is. */
  void takenBy(Actor taker, Instant now) {
    if (state != State.NEW) {
      throw new AlreadyTaken(summary());
    }
    state = State.TAKEN;
    assignee = taker.subject();
    assigneeName = taker.staffName().orElse(null);
    takenAt = now;
  }

  void closedAs(Outcome how, Sealed reason, Optional<Sealed> words, Actor by, Instant now) {
    if (state == State.CLOSED) {
      throw new AlreadyClosed(summary());
    }
    if (!by.subject().equals(assignee) && !by.is(Role.LEAD)) {
      throw new NotYours(summary());
    }
    closingReason = reason.bytes();
    words.ifPresent(it -> feedback = it.bytes());
    state = State.CLOSED;
    outcome = how;
    closedAt = now;
  }

  ReportSummary summary() {
    return new ReportSummary(this);
  }
}
