package org.softintel.desk.disclosure;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.trail.AccessReasons;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.MailKind;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.desk.disclosure.DisclosureRequest.Recipient;
import org.softintel.desk.disclosure.DisclosureStanding.Code;
import org.softintel.desk.logs.IntelligenceLogVersion;
import org.softintel.desk.logs.IntelligenceLogs;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Quoted;
import org.softintel.platform.page.Refusal;
import org.softintel.platform.sealing.Sealer;
import org.softintel.report.access.Readership;
import org.softintel.report.casework.CaseEntries;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.status.Action;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.NewCaseEntry;
import org.softintel.report.status.ReportSummary;

/** Decides, keeps and records what is passed on. */
@ApplicationScoped
@Transactional
public class Disclosures {
  /** Says no more than that something arrived. */
  private static final Actor RECIPIENT = Actor.withoutAccount("recipient", "");

  /** The words beside the box that the second officer ticks. */
  static final String RECIPIENT_CHECKED =
      "I have checked who the recipient is, by phone or in person, and that any address or"
          + " certificate here is theirs.";

  private final CaseEntries caseEntries;
  private final CaseProgress caseProgress;
  private final Readership readership;
  private final IntelligenceLogs logs;
  private final KnownRecipients knownRecipients;
  private final DisclosureSteps steps;
  private final Sealer sealer;
  private final AccessReasons forAuditors;
  private final Outbox outbox;
  private final AuditTrail trail;
  private final InstantSource clock;

  Disclosures(
      CaseEntries caseEntries,
      CaseProgress caseProgress,
      Readership readership,
      IntelligenceLogs logs,
      KnownRecipients knownRecipients,
      DisclosureSteps steps,
      Sealer sealer,
      AccessReasons forAuditors,
      Outbox outbox,
      AuditTrail trail,
      InstantSource clock) {
    this.caseEntries = caseEntries;
    this.caseProgress = caseProgress;
    this.readership = readership;
    this.logs = logs;
    this.knownRecipients = knownRecipients;
    this.steps = steps;
    this.sealer = sealer;
    this.forAuditors = forAuditors;
    this.outbox = outbox;
    this.trail = trail;
    this.clock = clock;
  }

  /** Newest first. */
  public List<DisclosureLine> of(UUID report) {
    var stored = SealedDisclosure.about(report);
    if (stored.isEmpty()) {
      return List.of();
    }
    var standings = steps.of(stored);
    return stored.stream()
        .map(it -> DisclosureLine.of(it, requireNonNull(standings.get(it.id))))
        .toList();
  }

  /** One that waits for a second officer. */
  record Waiting(String reference, DisclosureLine line) {}

  /** What waits for a second officer and is of reports that {@code reader} may know of. */
  List<Waiting> waiting(Actor reader) {
    var all = SealedDisclosure.of(steps.waiting());
    var readable = readership.readable(all.stream().map(it -> it.reportId).toList(), reader);
    var references =
        caseProgress.summaries(List.copyOf(readable)).stream()
            .collect(toMap(ReportSummary::id, ReportSummary::reference));
    var standings = steps.of(all);
    var shown =
        all.stream()
            .filter(it -> references.containsKey(it.reportId))
            .map(
                it ->
                    new Waiting(
                        requireNonNull(references.get(it.reportId)),
                        DisclosureLine.of(it, requireNonNull(standings.get(it.id)))))
            .toList();
    var named = shown.stream().map(Waiting::reference).distinct().toList();
    trail.append(AuditEvent.shown(Act.REPORTS_LISTED, named), reader);
    return shown;
  }

  /**
   * Whether a second officer must approve it: the settings do not have the recipient, or nothing
   * went to this address with this certificate yet.
   */
  boolean needsSecond(Recipient recipient) {
    return knownRecipients.named(recipient.office()).isEmpty()
        || recipient.mark().filter(it -> !steps.isKnown(it)).isPresent();
  }

  /**
   * Passes something on, or keeps it until a second officer approves it. A mail goes to the outbox
   * in the same transaction; a PDF can be made from then on. A second press, with the same {@code
   * id}, does nothing more. Auditors can read what the officer {@code confirmed}.
   */
  UUID passOn(String report, UUID id, DisclosureRequest request, List<String> confirmed, Actor by) {
    var held = caseEntries.hold(report, request.subject().action(), by);
    if (SealedDisclosure.findByIdOptional(id).isPresent()) {
      return known(held, id).id;
    }
    demandCurrent(held, request.subject().log(), request.subject().version(), clock.instant());
    var stored = new SealedDisclosure(held.id(), request, by, clock.instant());
    stored.id = id;
    stored.needsSecond = needsSecond(request.recipient());
    stored.recipientMark = request.recipient().mark().map(steps::mark).orElse(null);
    stored.content = sealer.seal(request.toBytes(), stored.place());
    stored.persist();
    var words = request.forAuditors(confirmed.stream().map(DisclosureRequest::confirmed).toList());
    if (stored.needsSecond) {
      enter(held, CaseEntryKind.DISCLOSURE_PROPOSED, stored, entry(request), by);
      trail.append(disclosed(Act.DISCLOSURE_PROPOSED, held, stored, words), by);
    } else {
      leave(held, stored, new Left(request, entry(request), words), by);
    }
    outbox.enqueueToLeads(MailKind.LEADS_DISCLOSURE, UUID.randomUUID(), stored.id.toString());
    return stored.id;
  }

  /** {@code text} is for the report; {@code words} are sealed for auditors. */
  private record Left(DisclosureRequest request, String text, String words) {
    @Override
    public String toString() {
      return "Left[<redacted>]";
    }
  }

  private void leave(ReportSummary held, SealedDisclosure stored, Left left, Actor by) {
    enter(held, CaseEntryKind.DISCLOSURE, stored, left.text(), by);
    if (left.request().way() == DisclosureMethod.MAIL) {
      outbox.enqueueDisclosure(held.reference(), held.id(), stored.id);
    }
    trail.append(disclosed(Act.PASSED_ON, held, stored, left.words()), by);
  }

  /** By another officer than the one who asked; refuses what was changed since. */
  void approve(String report, UUID id, Actor by) {
    var held = caseEntries.hold(report, Action.APPROVE_DISCLOSURE, by);
    var stored = answered(held, id, Code.APPROVED, by);
    demandCurrent(held, Optional.ofNullable(stored.log), stored.logVersion, stored.madeAt);
    if (caseEntries.isGradedAfter(stored.madeAt, held)) {
      throw Refusal.conflict(
          "The grade has been changed since",
          "Nothing was passed on. Do not pass this one on: the officer who asked for it can read"
              + " the new grade and its conditions, then pass it on again.");
    }
    var asked = "Asked for by " + Optional.ofNullable(stored.authorName).orElse("an officer");
    var request = clear(stored, held).request();
    var words =
        request.forAuditors(
            List.of(DisclosureRequest.confirmed(RECIPIENT_CHECKED), Quoted.line(asked)));
    leave(held, stored, new Left(request, asked, words), by);
  }

  /** Refuses what leaves without a later correction, or without conditions that were set later. */
  private void demandCurrent(
      ReportSummary held, Optional<String> log, int version, Instant chosen) {
    var current = log.flatMap(it -> latest(held, it));
    if (current.filter(it -> it.number() != version).isPresent()) {
      throw Refusal.conflict(
          "The log has been corrected since",
          "Nothing was passed on. The officer who asked for it can pass on the new version.");
    }
    if (caseEntries.hasConditionsSetAfter(
        current.map(IntelligenceLogVersion::written).orElse(chosen), held)) {
      throw Refusal.conflict(
          "Conditions on sharing have been set since",
          "Nothing was passed on. The officer who asked for it can read them, then pass it on"
              + " again.");
    }
  }

  /** Whether its log has a later version than the one that was passed on. */
  boolean isCorrected(Disclosure opened) {
    var shared = opened.subject();
    return latest(opened.report(), shared.code())
        .filter(it -> it.number() != shared.version())
        .isPresent();
  }

  private Optional<IntelligenceLogVersion> latest(ReportSummary held, String log) {
    return logs.of(held.id()).stream().filter(it -> it.reference().equals(log)).findFirst();
  }

  void refuse(String report, UUID id, String reason, Actor by) {
    var held = caseEntries.hold(report, Action.APPROVE_DISCLOSURE, by);
    var stored = answered(held, id, Code.REFUSED, by);
    enter(held, CaseEntryKind.DISCLOSURE_REFUSED, stored, reason, by);
    trail.append(recorded(Act.DISCLOSURE_REFUSED, held, stored, ""), by);
  }

  private SealedDisclosure answered(ReportSummary held, UUID id, Code answer, Actor by) {
    var stored = known(held, id);
    if (stored.author.equals(by.subject())) {
      throw Refusal.conflict(
          "You asked for this",
          "Another officer who can read the report has to approve it: nobody can approve their"
              + " own.");
    }
    if (!stored.needsSecond || !steps.add(id, answer, by, clock.instant())) {
      throw Refusal.conflict(
          "This is not waiting for a second officer", "Go back to the report to see how it ended.");
    }
    return stored;
  }

  /** By phone, as an officer heard it. */
  void acknowledged(String report, UUID id, String said, Actor by) {
    var held = caseEntries.hold(report, Action.ACKNOWLEDGE, by);
    var stored = known(held, id);
    if (!standing(stored).hasLeft() || !steps.add(id, Code.CALL, by, clock.instant())) {
      throw Refusal.conflict(
          "There is nothing to acknowledge",
          "The recipient has acknowledged it already, or it has not been passed on.");
    }
    enter(held, CaseEntryKind.DISCLOSURE_ACKNOWLEDGED, stored, said, by);
    trail.append(recorded(Act.DISCLOSURE_ACKNOWLEDGED, held, stored, " how=call"), by);
  }

  /** Keeps what the recipient, or an officer for them, has said before. */
  void acknowledgedByLink(UUID id) {
    SealedDisclosure stored = SealedDisclosure.findById(id);
    if (steps.add(id, Code.LINK, RECIPIENT, clock.instant())) {
      var codes = " how=link";
      trail.append(
          recorded(Act.DISCLOSURE_ACKNOWLEDGED, summary(stored), stored, codes), RECIPIENT);
    }
  }

  boolean waitsForAcknowledgement(UUID id) {
    return standing(SealedDisclosure.findById(id)).acknowledged().isEmpty();
  }

  private void enter(
      ReportSummary held, CaseEntryKind kind, SealedDisclosure stored, String text, Actor by) {
    var code = Optional.ofNullable(stored.log).orElse(DisclosedItem.ORIGINAL);
    caseEntries.add(held, new NewCaseEntry(kind, code, text), by);
  }

  /** Opens one and records who reads it, committed before anything is returned. */
  @Transactional(TxType.REQUIRES_NEW)
  Disclosure open(String report, UUID id, Actor reader) {
    var known = caseEntries.look(report, Action.READ, reader);
    return opened(Act.DISCLOSURE_OPENED, known(known, id), known, reader);
  }

  /** Opens one for a PDF, in the transaction that lays it out; refuses what is not allowed now. */
  @Transactional(TxType.MANDATORY)
  Disclosure openToHandOver(String report, UUID id, Actor by) {
    var known = caseEntries.look(report, Action.READ, by);
    var stored = known(known, id);
    var action = stored.log == null ? Action.PASS_ON_ORIGINAL : Action.PASS_ON;
    caseEntries.require(known, action, by);
    if (stored.way != DisclosureMethod.PAPER) {
      throw new NotFoundException();
    }
    if (!standing(stored).hasLeft()) {
      throw Refusal.conflict(
          "This has not been approved",
          Optional.ofNullable(stored.authorName).orElse("An officer")
              + " proposed this. You can make a PDF when another officer who can read the report"
              + " has approved it.");
    }
    steps.add(id, Code.PDF, by, clock.instant());
    return opened(Act.PAPER_MADE, stored, known, by);
  }

  private Disclosure opened(Act act, SealedDisclosure stored, ReportSummary report, Actor reader) {
    var opened = clear(stored, report);
    trail.append(recorded(act, report, stored, ""), reader);
    return opened;
  }

  /** For its mail, which was recorded when it was decided. */
  @Transactional(TxType.REQUIRES_NEW)
  Disclosure forDelivery(UUID id) {
    SealedDisclosure stored = SealedDisclosure.findById(id);
    if (!standing(stored).hasLeft()) {
      throw new IllegalStateException("a disclosure that nobody approved is not sent");
    }
    return clear(stored, summary(stored));
  }

  /** What the leads hear of a disclosure. */
  record Told(ReportSummary report, UUID id, DisclosureStanding standing) {}

  @Transactional(TxType.REQUIRES_NEW)
  Told told(UUID id) {
    SealedDisclosure stored = SealedDisclosure.findById(id);
    return new Told(summary(stored), id, standing(stored));
  }

  private ReportSummary summary(SealedDisclosure stored) {
    return caseProgress.summaries(List.of(stored.reportId)).get(0);
  }

  private DisclosureStanding standing(SealedDisclosure stored) {
    return steps.of(List.of(stored)).values().iterator().next();
  }

  private static String entry(DisclosureRequest request) {
    var text =
        request.way().words()
            + " to "
            + request.recipient().words()
            + " ("
            + request.recipient().kind().words()
            + ")\nReason for sharing: "
            + request.why();
    return request.whyOriginal().isEmpty()
        ? text
        : text + "\nWhy the original: " + request.whyOriginal();
  }

  private AuditEvent disclosed(Act act, ReportSummary held, SealedDisclosure stored, String words) {
    var sealed = forAuditors.seal(held.id(), words);
    return AuditEvent.sealing(act, held.reference(), codes(stored), sealed);
  }

  private static AuditEvent recorded(
      Act act, ReportSummary held, SealedDisclosure stored, String more) {
    return AuditEvent.onReport(act, held.reference(), codes(stored) + more);
  }

  private static String codes(SealedDisclosure stored) {
    return "disclosure=%s way=%s what=%s recipient=%s grade=%s"
        .formatted(
            stored.id,
            stored.way.code(),
            stored.log == null ? DisclosedItem.ORIGINAL : stored.log + "/" + stored.logVersion,
            stored.recipientKind.code(),
            stored.grade);
  }

  /** Not found for a disclosure of another report. */
  private static SealedDisclosure known(ReportSummary held, UUID id) {
    return SealedDisclosure.<SealedDisclosure>findByIdOptional(id)
        .filter(it -> it.reportId.equals(held.id()))
        .orElseThrow(NotFoundException::new);
  }

  private Disclosure clear(SealedDisclosure stored, ReportSummary report) {
    var words = sealer.open(stored.content, stored.place());
    return new Disclosure(
        report,
        stored.author,
        DisclosureLine.of(stored, standing(stored)),
        DisclosureRequest.of(stored, words));
  }
}
