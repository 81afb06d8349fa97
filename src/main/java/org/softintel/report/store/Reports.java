package org.softintel.report.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.identity.Actor;
import org.softintel.report.casework.Caseload;
import org.softintel.report.status.Channel;
import org.softintel.report.status.ReportReference;
import org.softintel.report.status.ReportSummary;

/** The front door of this package: the only way a report gets in or comes out. */
@ApplicationScoped
public class Reports {
  private final Archive archive;
  private final Outbox outbox;
  private final Caseload caseload;
  private final Openings openings;
  private final AuditTrail trail;
  private final InstantSource clock;

  Reports(
      Archive archive,
      Outbox outbox,
      Caseload caseload,
      Openings openings,
      AuditTrail trail,
      InstantSource clock) {
    this.archive = archive;
    this.outbox = outbox;
    this.caseload = caseload;
    this.openings = openings;
    this.trail = trail;
    this.clock = clock;
  }

  /** Accepts a report: once this returns and commits, it is kept, and the team will be told. */
  @Transactional
  public ReportReference submit(Report report, Actor reporter) {
    return submit(newId(), report, Channel.SERVICE, reporter);
  }

  /** As {@link #submit(Report, Actor)}, from a partner's program. */
  @Transactional
  public ReportReference submitByApi(Report report, Actor reporter) {
    return submit(newId(), report, Channel.API, reporter);
  }

  /**
   * As {@link #submitByApi}, but a second call with the same key gives the reference of the first.
   * Throws {@link KeyUsedBefore} when the key came with another report.
   */
  @Transactional
  public ReportReference submitOnce(String key, Report report, Actor reporter) {
    var id = newId();
    var first = new SubmissionKeys(clock).claim(reporter, key, id);
    if (first.equals(id)) {
      return submit(id, report, Channel.API, reporter);
    }
    SealedReport earlier = SealedReport.findById(first);
    if (!archive.clear(earlier).report().equals(report)) {
      throw new KeyUsedBefore();
    }
    return new ReportReference(earlier.reference);
  }

  /** Takes a report that {@code by} types in for somebody who told the team. */
  @Transactional
  public ReportReference enter(Report report, Origin origin, Actor by) {
    var stored = new SealedReport(newId(), unusedReference(), report, by, now());
    stored.cameFrom(origin);
    keep(stored, report, origin.reporter());
    caseload.typedIn(stored.id, by);
    var how = "by=" + origin.channel().code();
    trail.append(new AuditEvent.Coded(Act.REPORT_TYPED_IN, stored.reference, how), by);
    return new ReportReference(stored.reference);
  }

  private ReportReference submit(UUID id, Report report, Channel by, Actor reporter) {
    var reference = unusedReference();
    var stored = new SealedReport(id, reference, report, reporter, now());
    stored.channel = by;
    keep(stored, report, Reporter.of(reporter));
    trail.append(new AuditEvent.OnReport(Act.REPORT_SUBMITTED, reference.value()), reporter);
    return reference;
  }

  private void keep(SealedReport stored, Report report, Reporter reporter) {
    stored.dueAt = caseload.firstLookDue(stored.receivedAt);
    archive.keep(stored, report, reporter);
    outbox.enqueue(stored.reference, stored.id);
  }

  /**
   * Opens a report for {@code reader}: who reads it is committed to the trail before the first word
   * is shown. Fails with not found for an unknown reference, and for a report that is not for them,
   * and with {@link org.softintel.report.access.ReasonNeeded} when they must say why first.
   */
  public OpenReport open(String reference, Purpose purpose, Actor reader) {
    return open(reference, purpose, Optional.empty(), reader);
  }

  /** As {@link #open(String, Purpose, Actor)}, with what the reader wrote about why. */
  public OpenReport open(String reference, Purpose purpose, Optional<String> reason, Actor reader) {
    QuarkusTransaction.requiringNew()
        .run(() -> openings.record(reference, purpose, reason, reader));
    return QuarkusTransaction.requiringNew().call(() -> opened(stored(reference)));
  }

  /** For the courier, inside its own transaction: the mail is a disclosure and audited as one. */
  @Transactional(TxType.MANDATORY)
  public OpenReport forDelivery(UUID id) {
    return opened(SealedReport.findById(id));
  }

  /** As {@link #forDelivery}, of what was added; empty when {@code id} is that of a report. */
  Optional<AddedTo> additionForDelivery(UUID id) {
    return Addendum.<Addendum>findByIdOptional(id)
        .map(
            it -> {
              var work = caseload.work(it.reportId);
              return new AddedTo(work.summary(), archive.clear(it, archive.asked(work)));
            });
  }

  /** What was added to which report. */
  record AddedTo(ReportSummary report, Addition addition) {}

  private OpenReport opened(SealedReport stored) {
    var content = archive.clear(stored);
    var work = caseload.work(stored.id);
    var asked = archive.asked(work);
    return new OpenReport(
        content.report(),
        content.reporter(),
        Addendum.to(stored.id).stream().map(it -> archive.clear(it, asked)).toList(),
        asked,
        work);
  }

  private SealedReport stored(String typed) {
    return ReportReference.typed(typed)
        .flatMap(SealedReport::of)
        .orElseThrow(NotFoundException::new);
  }

  /** The index has the last word; this makes a collision a retry instead of an error. */
  private ReportReference unusedReference() {
    var reference = ReportReference.next();
    while (SealedReport.of(reference).isPresent()) {
      reference = ReportReference.next();
    }
    return reference;
  }

  private static UUID newId() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
