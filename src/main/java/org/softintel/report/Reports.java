package org.softintel.report;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
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
import org.softintel.audit.ReportReference;
import org.softintel.casework.Caseload;
import org.softintel.casework.ReportSummary;
import org.softintel.delivery.Outbox;
import org.softintel.identity.Actor;
import org.softintel.web.Excerpt;
import org.softintel.web.Turn;

/** The front door of this package: the only way a report gets in or comes out. */
@ApplicationScoped
public class Reports {
  private final Archive archive;
  private final Outbox outbox;
  private final Caseload caseload;
  private final AuditTrail trail;
  private final InstantSource clock;

  Reports(
      Archive archive, Outbox outbox, Caseload caseload, AuditTrail trail, InstantSource clock) {
    this.archive = archive;
    this.outbox = outbox;
    this.caseload = caseload;
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
    if (!archive.clear(earlier).report().equals(report)) {
      throw new KeyUsedBefore();
    }
    return new ReportReference(earlier.reference);
  }

  private ReportReference submit(UUID id, Report report, Actor reporter) {
    var reference = unusedReference();
    var stored = new SealedReport(id, reference, report, reporter, now());
    stored.dueAt = caseload.firstLookDue(stored.receivedAt);
    archive.keep(stored, report, Reporter.of(reporter));
    outbox.enqueue(reference.value(), id);
    trail.append(new AuditEvent.OnReport(Act.REPORT_SUBMITTED, reference.value()), reporter);
    return reference;
  }

  /**
   * Adds to a report that its reporter has sent: the original stays as it was, and the team is told
   * as of a report. The same text with the same {@code once} is taken once; another text with it is
   * kept too. For anybody else the report does not exist.
   */
  @Transactional
  public void add(String reference, String once, String text, Actor reporter) {
    var report = owned(stored(reference), reporter);
    var addendum = new Addendum(newId(), report.id, now());
    if (!once.isEmpty() && wasAdded(report, once, text, addendum.id, reporter)) {
      return;
    }
    archive.keep(addendum, text);
    caseload.addedTo(report.reference);
    outbox.enqueueAddendum(report.reference, report.id, addendum.id);
    trail.append(new AuditEvent.OnReport(Act.REPORT_ADDED_TO, report.reference), reporter);
  }

  /** The text is compared, so that a page shown again by Back cannot make a new one disappear. */
  private boolean wasAdded(SealedReport report, String once, String text, UUID id, Actor reporter) {
    var first =
        new SubmissionKeys(clock).claim(reporter, "addition " + report.reference + " " + once, id);
    return Addendum.<Addendum>findByIdOptional(first)
        .filter(it -> archive.clear(it).text().equals(text))
        .isPresent();
  }

  /**
   * Opens a report for {@code reader}: who reads it is committed to the trail before the first word
   * is shown. Fails with not found for an unknown reference, and for a report that is not for them.
   */
  public OpenReport open(String reference, Purpose purpose, Actor reader) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var known = caseload.seen(reference, reader);
              trail.append(new AuditEvent.ReportOpened(known.value(), purpose.code()), reader);
            });
    return QuarkusTransaction.requiringNew().call(() -> opened(stored(reference)));
  }

  /** What its reporter may know of it; for anybody else the report does not exist. */
  @Transactional
  public ReportSummary status(String reference, Actor reporter) {
    return follow(reference, reporter).summary();
  }

  /** A report as its reporter may follow it: how far it is, and what the team tells them. */
  @Transactional
  public FollowedReport follow(String reference, Actor reporter) {
    var report = owned(stored(reference), reporter);
    trail.append(new AuditEvent.OnReport(Act.STATUS_READ, report.reference), reporter);
    var work = caseload.work(report.id);
    return new FollowedReport(
        work.summary(),
        Addendum.to(report.id).stream().map(it -> it.addedAt).toList(),
        work.feedback());
  }

  private SealedReport owned(SealedReport report, Actor reporter) {
    if (!report.reporter.equals(reporter.subject())) {
      trail.appendRefusal(new AuditEvent.OnReport(Act.ACCESS_REFUSED, report.reference), reporter);
      throw new NotFoundException();
    }
    return report;
  }

  /** Reports of {@code reporter}, from one of them on or the newest; fails for one of others. */
  @Transactional
  public Excerpt<ReportSummary> ownedBy(Actor reporter, Turn turn, int most) {
    var found = mine(reporter, turn).page(Page.ofSize(most + 1)).list();
    var mine = Excerpt.of(found, most, turn);
    trail.append(new AuditEvent.Listed(Act.STATUS_READ, mine.shown().size()), reporter);
    return mine.as(all -> caseload.summaries(all.stream().map(it -> it.id).toList()));
  }

  private PanacheQuery<SealedReport> mine(Actor reporter, Turn turn) {
    if (turn.isNewest()) {
      return SealedReport.newestOf(reporter);
    }
    return SealedReport.besides(owned(stored(turn.from()), reporter), turn.way());
  }

  /** For the courier, inside its own transaction: the mail is a disclosure and audited as one. */
  OpenReport forDelivery(UUID id) {
    return opened(SealedReport.findById(id));
  }

  /** As {@link #forDelivery}, of what was added; empty when {@code id} is that of a report. */
  Optional<AddedTo> additionForDelivery(UUID id) {
    return Addendum.<Addendum>findByIdOptional(id)
        .map(
            it -> {
              SealedReport report = SealedReport.findById(it.reportId);
              return new AddedTo(summary(report), archive.clear(it));
            });
  }

  /** What was added to which report. */
  record AddedTo(ReportSummary report, Addition addition) {}

  private OpenReport opened(SealedReport stored) {
    var content = archive.clear(stored);
    return new OpenReport(
        content.report(),
        content.reporter(),
        Addendum.to(stored.id).stream().map(archive::clear).toList(),
        caseload.work(stored.id));
  }

  private ReportSummary summary(SealedReport stored) {
    return caseload.summaries(List.of(stored.id)).get(0);
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
