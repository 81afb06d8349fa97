package org.softintel.report.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.MailKind;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.database.Ids;
import org.softintel.platform.database.RoundTrip;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Refusal;
import org.softintel.report.access.AccessReasonNeeded;
import org.softintel.report.access.UnusualAccess;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.casework.ReporterQuestions;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.deadline.Deadlines;
import org.softintel.report.question.RowGroup;
import org.softintel.report.status.Action;
import org.softintel.report.status.CaseRecord;
import org.softintel.report.status.Channel;
import org.softintel.report.status.ReportArrived;
import org.softintel.report.status.ReportReference;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.ReportStore.ReadyReport;

/** Takes reports in and opens them; nothing else does. */
@ApplicationScoped
@Transactional
public class Reports {
  private final ReportStore store;
  private final Outbox outbox;
  private final CaseProgress caseProgress;
  private final Deadlines deadlines;
  private final ReporterQuestions questions;
  private final UnusualAccess unusualAccess;
  private final AuditTrail trail;
  private final Event<ReportArrived> arrived;
  private final InstantSource clock;

  Reports(
      ReportStore store,
      Outbox outbox,
      CaseProgress caseProgress,
      Deadlines deadlines,
      ReporterQuestions questions,
      UnusualAccess unusualAccess,
      AuditTrail trail,
      Event<ReportArrived> arrived,
      InstantSource clock) {
    this.store = store;
    this.outbox = outbox;
    this.caseProgress = caseProgress;
    this.deadlines = deadlines;
    this.questions = questions;
    this.unusualAccess = unusualAccess;
    this.trail = trail;
    this.arrived = arrived;
    this.clock = clock;
  }

  /**
   * Makes a report ready. The transaction in which what is returned is asked accepts it: once that
   * commits, the report is kept and the team will get a mail.
   */
  @Transactional(TxType.SUPPORTS)
  public Supplier<ReportReference> submission(Report report, Reporter sender, Actor reporter) {
    var ready = ready(report, Channel.SERVICE, sender, reporter);
    return () -> {
      var sent = submit(ready, reporter);
      if (sender.mailAddress().isPresent()) {
        outbox.enqueueToReporter(MailKind.RECEIVED, sent.value(), ready.row().id);
      }
      return sent;
    };
  }

  /**
   * Accepts a report from a partner's program. Returns the first reference for a key that came
   * before, and refuses one that came with another report.
   */
  @Transactional(TxType.SUPPORTS)
  public ReportReference submitByApi(Report report, Optional<String> key, Actor reporter) {
    var ready = ready(report, Channel.API, Reporter.of(reporter), reporter);
    return QuarkusTransaction.joiningExisting().call(() -> submit(ready, report, key, reporter));
  }

  private ReportReference submit(
      ReadyReport ready, Report report, Optional<String> key, Actor reporter) {
    var id = ready.row().id;
    var first = key.map(it -> store.claim(reporter, it, id, clock.instant())).orElse(id);
    if (first.equals(id)) {
      return submit(ready, reporter);
    }
    SealedReport earlier = SealedReport.findById(first);
    if (!store.clear(earlier).report().equals(report)) {
      throw new Refusal(
          422, "Idempotency-Key used before", "It came with another report. Use a new key.");
    }
    return new ReportReference(earlier.reference);
  }

  /** Accepts a report that {@code by} types in; the same one with the same {@code once} once. */
  public ReportReference enter(Report report, ReportOrigin origin, String once, Actor by) {
    var id = Ids.next();
    if (!once.isEmpty()) {
      var first = store.claim(by, "typed in " + once, id, clock.instant());
      SealedReport earlier = SealedReport.findById(first);
      if (earlier != null && store.clear(earlier).report().equals(report)) {
        return new ReportReference(earlier.reference);
      }
    }
    var stored = new SealedReport(id, report, by, clock.instant());
    stored.cameFrom(origin);
    var next = new RoundTrip();
    var ready = ready(stored, report, origin.reporter());
    keep(ready, next);
    var how = "by=" + origin.channel().code() + " " + ready.commitment();
    trail.append(AuditEvent.onReport(Act.REPORT_TYPED_IN, stored.reference, how), by, next);
    caseProgress.typedIn(stored.id, by);
    return new ReportReference(stored.reference);
  }

  private ReportReference submit(ReadyReport ready, Actor reporter) {
    var next = new RoundTrip();
    keep(ready, next);
    var reference = ready.row().reference;
    var submitted = AuditEvent.onReport(Act.REPORT_SUBMITTED, reference, ready.commitment());
    trail.append(submitted, reporter, next);
    return new ReportReference(reference);
  }

  private ReadyReport ready(Report report, Channel by, Reporter sender, Actor reporter) {
    var row = new SealedReport(Ids.next(), report, reporter, clock.instant());
    row.channel = by;
    return ready(row, report, sender);
  }

  private ReadyReport ready(SealedReport row, Report report, Reporter reporter) {
    row.dueAt = deadlines.due(DeadlineKind.FIRST_LOOK, row.receivedAt);
    return store.ready(row, report, reporter);
  }

  private void keep(ReadyReport ready, RoundTrip next) {
    store.keep(ready, next);
    var row = ready.row();
    outbox.enqueue(row.reference, row.id, row.danger != null, next);
    arrived.fire(new ReportArrived());
  }

  /**
   * Opens a report for {@code reader} and records who reads it and why, in one transaction that is
   * committed before anything is returned. The reader may have written a {@code reason}. Throws not
   * found for a report that does not exist or is not for them, and {@link AccessReasonNeeded} when
   * they must say why first.
   */
  @Transactional(TxType.REQUIRES_NEW)
  public OpenReport open(
      String reference, OpeningPurpose purpose, Optional<String> reason, Actor reader) {
    return open(reference, Action.READ, purpose, reason, reader);
  }

  /** As above, at the desk, for an action that must be allowed. */
  @Transactional(TxType.REQUIRES_NEW)
  public OpenReport openFor(Action action, String reference, Actor reader) {
    return open(reference, action, OpeningPurpose.TRIAGE, Optional.empty(), reader);
  }

  /**
   * As above, of a report that is laid beside another one. Nothing names it in the clear if {@code
   * reader} has opened it lately, or the trail would put the two together: the caller records,
   * sealed, that it is shown.
   */
  @Transactional(TxType.REQUIRES_NEW)
  public OpenReport openBeside(Action action, String reference, Actor reader) {
    var known = caseProgress.progress(reference, reader);
    return unusualAccess.hasOpenedLately(known, reader)
        ? opened(caseProgress.work(known.id()))
        : openFor(action, reference, reader);
  }

  private OpenReport open(
      String typed, Action action, OpeningPurpose purpose, Optional<String> reason, Actor reader) {
    var opening = caseProgress.opened(typed, action, reader);
    var opened = opened(opening.work());
    var summary = opened.summary();
    var additions = opened.additions().stream().map(Addition::text);
    var written = SearchTerms.written(opened.report(), opened.reporter(), additions);
    unusualAccess.check(summary, written, reason.isPresent(), reader);
    caseProgress.seenInDanger(summary, reader);
    var sealed = reason.map(it -> store.seal(summary.id(), it));
    var assigned = assigned(summary, reader);
    trail.append(AuditEvent.opened(summary.reference(), purpose.code(), assigned, sealed), reader);
    if (opening.isFirst() && isWrittenByHand(opened)) {
      outbox.enqueueToReporter(MailKind.READ, summary.reference(), summary.id());
    }
    return opened;
  }

  /** The occasion: whether it was for them to work on. */
  private static String assigned(ReportSummary summary, Actor reader) {
    return summary
        .status()
        .holder()
        .map(it -> it.is(reader) ? "them" : "colleague")
        .orElse("nobody");
  }

  /** By somebody with an address: a partner's program is not mailed about each of its reports. */
  private static boolean isWrittenByHand(OpenReport opened) {
    return opened.summary().arrival().channel() == Channel.SERVICE
        && opened.reporter().mailAddress().isPresent();
  }

  /** For what leaves the team: the caller has recorded it. */
  @Transactional(TxType.MANDATORY)
  public OpenReport forDelivery(UUID id) {
    return opened(caseProgress.work(id));
  }

  /** Its rows of things and people, in their order; the caller has recorded why it is opened. */
  @Transactional(TxType.MANDATORY)
  public List<RowPlace> rows(UUID id) {
    var sealed = SealedReport.<SealedReport>findById(id);
    var report = NamedPlaces.with(store.clear(sealed).report());
    return Stream.of(RowGroup.values())
        .filter(RowGroup::isLinked)
        .flatMap(group -> RowPlace.of(report, group))
        .toList();
  }

  /** An addition; empty when {@code id} is that of a report. */
  Optional<AddedTo> additionForDelivery(UUID id) {
    return Addendum.<Addendum>findByIdOptional(id)
        .map(
            it -> {
              var work = caseProgress.work(it.reportId);
              return new AddedTo(work.summary(), store.clear(it, questions.of(work)));
            });
  }

  record AddedTo(ReportSummary report, Addition addition) {}

  private OpenReport opened(CaseRecord work) {
    var id = work.summary().id();
    var content = store.clear(SealedReport.<SealedReport>findById(id));
    var asked = questions.of(work);
    var additions = Addendum.to(id).stream().map(it -> store.clear(it, asked)).toList();
    return new OpenReport(content.report(), content.reporter(), additions, asked, work);
  }
}
