package org.softintel.desk.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.sealing.Sealed;
import org.softintel.platform.sealing.Sealer;
import org.softintel.report.casework.CaseEntries;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.status.Action;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.NewCaseEntry;
import org.softintel.report.status.ReportSummary;

/** Decides, keeps and records what is passed on. */
@ApplicationScoped
public class Disclosures {
  private final CaseEntries caseEntries;
  private final CaseProgress caseProgress;
  private final Sealer sealer;
  private final Outbox outbox;
  private final AuditTrail trail;
  private final InstantSource clock;

  Disclosures(
      CaseEntries caseEntries,
      CaseProgress caseProgress,
      Sealer sealer,
      Outbox outbox,
      AuditTrail trail,
      InstantSource clock) {
    this.caseEntries = caseEntries;
    this.caseProgress = caseProgress;
    this.sealer = sealer;
    this.outbox = outbox;
    this.trail = trail;
    this.clock = clock;
  }

  /** Newest first. */
  @Transactional
  public List<DisclosureLine> of(UUID report) {
    return SealedDisclosure.about(report).stream().map(DisclosureLine::of).toList();
  }

  /**
   * Passes something on. A mail goes to the outbox in the same transaction; a PDF can be made from
   * now on.
   */
  @Transactional
  UUID passOn(String report, DisclosureRequest request, Actor by) {
    var held = caseEntries.hold(report, request.subject().action(), by);
    var stored = new SealedDisclosure(held.id(), request, by, clock.instant());
    stored.content = sealer.seal(request.toBytes(), stored.place()).bytes();
    stored.persist();
    var code = request.subject().code();
    caseEntries.add(held, new NewCaseEntry(CaseEntryKind.DISCLOSURE, code, entry(request)), by);
    if (request.way() == DisclosureMethod.MAIL) {
      outbox.enqueueDisclosure(held.reference(), held.id(), stored.id);
    }
    trail.append(recorded(Act.PASSED_ON, held, stored), by);
    return stored.id;
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
    return opened(Act.PAPER_MADE, stored, known, by);
  }

  private Disclosure opened(Act act, SealedDisclosure stored, ReportSummary report, Actor reader) {
    var opened = clear(stored, report);
    trail.append(recorded(act, report, stored), reader);
    return opened;
  }

  /** For its mail, which was recorded when it was decided. */
  @Transactional(TxType.REQUIRES_NEW)
  Disclosure forDelivery(UUID id) {
    SealedDisclosure stored = SealedDisclosure.findById(id);
    return clear(stored, caseProgress.summaries(List.of(stored.reportId)).get(0));
  }

  private static String entry(DisclosureRequest request) {
    var text =
        request.way().words()
            + " to "
            + request.recipient().words()
            + " ("
            + request.recipient().kind().words()
            + ")\nNeeded for: "
            + request.why();
    return request.whyOriginal().isEmpty()
        ? text
        : text + "\nWhy the original: " + request.whyOriginal();
  }

  private static AuditEvent recorded(Act act, ReportSummary held, SealedDisclosure stored) {
    var codes =
        "disclosure=%s way=%s what=%s recipient=%s grade=%s"
            .formatted(
                stored.id,
                stored.way.code(),
                stored.log == null ? DisclosedItem.ORIGINAL : stored.log + "/" + stored.logVersion,
                stored.recipientKind.code(),
                stored.grade);
    return AuditEvent.onReport(act, held.reference(), codes);
  }

  /** Not found for a disclosure of another report. */
  private static SealedDisclosure known(ReportSummary held, UUID id) {
    return SealedDisclosure.<SealedDisclosure>findByIdOptional(id)
        .filter(it -> it.reportId.equals(held.id()))
        .orElseThrow(NotFoundException::new);
  }

  private Disclosure clear(SealedDisclosure stored, ReportSummary report) {
    var words = sealer.open(new Sealed(stored.content), stored.place());
    return new Disclosure(report, DisclosureLine.of(stored), DisclosureRequest.of(stored, words));
  }
}
