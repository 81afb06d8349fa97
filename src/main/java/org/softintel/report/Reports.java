package org.softintel.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.softintel.audit.Act;
import org.softintel.audit.AuditEvent;
import org.softintel.audit.AuditTrail;
import org.softintel.delivery.Outbox;
import org.softintel.identity.Actor;
import org.softintel.sealing.Sealer;

/** The front door of this package: the only way a report gets in or comes out. */
@ApplicationScoped
public class Reports {
  private final Sealer sealer;
  private final Outbox outbox;
  private final AuditTrail trail;
  private final InstantSource clock;

  Reports(Sealer sealer, Outbox outbox, AuditTrail trail, InstantSource clock) {
    this.sealer = sealer;
    this.outbox = outbox;
    this.trail = trail;
    this.clock = clock;
  }

  /** Accepts a report: once this returns and commits, it is kept, and the team will be told. */
  @Transactional
  public ReportReference submit(Report report, Actor reporter) {
    return submit(newId(), report, reporter);
  }

  /**
   * As {@link #submit(Report, Actor)}, but a second call with the same key gives the reference of
   * the first. Throws {@link KeyUsedBefore} when the key came with another report.
   */
  @Transactional
  public ReportReference submitOnce(String key, Report report, Actor reporter) {
    var id = newId();
    var first = new SubmissionKeys(clock).claim(reporter, key, id);
    if (first.equals(id)) {
      return submit(id, report, reporter);
    }
    SealedReport earlier = SealedReport.findById(first);
    if (!clear(earlier).report().equals(report)) {
      throw new KeyUsedBefore();
    }
    return new ReportReference(earlier.reference);
  }

  private ReportReference submit(UUID id, Report report, Actor reporter) {
    var reference = unusedReference();
    var stored = new SealedReport(id, reference, report, reporter, now());
    stored.content =
        sealer.seal(ReportJson.toBytes(report, Reporter.of(reporter)), stored.place()).bytes();
    stored.persist();
    outbox.enqueue(reference.value(), id);
    trail.append(new AuditEvent.OnReport(Act.REPORT_SUBMITTED, reference.value()), reporter);
    return reference;
  }

  /**
   * Opens a report for {@code reader}: who reads it is committed to the trail before the first word
   * is shown. Fails with not found for an unknown reference.
   */
  public OpenReport open(String reference, Purpose purpose, Actor reader) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var known = stored(reference);
              trail.append(new AuditEvent.ReportOpened(known.reference, purpose.code()), reader);
            });
    return QuarkusTransaction.requiringNew().call(() -> opened(stored(reference)));
  }

  /** What its reporter may know of it; for anybody else the report does not exist. */
  @Transactional
  public ReportSummary status(String reference, Actor reporter) {
    var report = stored(reference);
    if (!report.reporter.equals(reporter.subject())) {
      trail.appendRefusal(new AuditEvent.OnReport(Act.ACCESS_REFUSED, report.reference), reporter);
      throw new NotFoundException();
    }
    trail.append(new AuditEvent.OnReport(Act.STATUS_READ, report.reference), reporter);
    return report.summary();
  }

  /** The latest reports of {@code reporter}, newest first. */
  @Transactional
  public List<ReportSummary> ownedBy(Actor reporter, int most) {
    var mine =
        SealedReport.<SealedReport>find(
                "reporter = ?1 order by receivedAt desc, id desc", reporter.subject())
            .page(Page.ofSize(most))
            .list();
    trail.append(new AuditEvent.Listed(Act.STATUS_READ, mine.size()), reporter);
    return mine.stream().map(SealedReport::summary).toList();
  }

  /** For the courier, inside its own transaction: the mail is a disclosure and audited as one. */
  OpenReport forDelivery(UUID id) {
    return opened(SealedReport.findById(id));
  }

  private OpenReport opened(SealedReport stored) {
    var reason =
        Optional.ofNullable(stored.closingReason)
            .map(it -> new String(sealer.open(stored.sealedReason(), stored.reasonPlace()), UTF_8));
    var content = clear(stored);
    return new OpenReport(stored.summary(), content.report(), content.reporter(), reason);
  }

  private ReportJson.Content clear(SealedReport stored) {
    return ReportJson.fromBytes(sealer.open(stored.sealed(), stored.place()));
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
