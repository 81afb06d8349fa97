package org.softintel.desk.disclosure;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import org.softintel.report.casework.Casework;
import org.softintel.report.status.Action;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.ReportSummary;

/** The front door of this package: what is passed on is decided, kept and recorded here. */
@ApplicationScoped
public class Disclosures {
  private final Casework casework;
  private final Sealer sealer;
  private final Outbox outbox;
  private final AuditTrail trail;
  private final InstantSource clock;

  Disclosures(
      Casework casework, Sealer sealer, Outbox outbox, AuditTrail trail, InstantSource clock) {
    this.casework = casework;
    this.sealer = sealer;
    this.outbox = outbox;
    this.trail = trail;
    this.clock = clock;
  }

  /** What was passed on of a report, newest first, without a name. */
  @Transactional
  public List<DisclosureLine> of(UUID report) {
    return SealedDisclosure.about(report).stream().map(DisclosureLine::of).toList();
  }

  /**
   * Decides that something is passed on. A mail goes into the outbox in the same transaction; a
   * paper can be made from now on.
   */
  @Transactional
  UUID passOn(String report, DisclosureRequest request, Actor by) {
    var held = casework.hold(report, action(request.subject().isOriginal()), by);
    var stored = new SealedDisclosure(held.id(), request, by, clock.instant());
    stored.content = sealer.seal(DisclosureJson.write(request), stored.place()).bytes();
    stored.persist();
    casework.record(held, CaseEntryKind.DISCLOSURE, request.subject().code(), entry(request), by);
    if (request.way() == DisclosureMethod.MAIL) {
      outbox.enqueueDisclosure(held.reference(), held.id(), stored.id);
    }
    trail.append(recorded(Act.PASSED_ON, held, stored), by);
    return stored.id;
  }

  /** Who reads to whom something went is committed to the trail before it is shown. */
  Disclosure open(String report, UUID id, Actor reader) {
    return open(report, id, Act.DISCLOSURE_OPENED, reader);
  }

  /** As {@link #open}, for a copy to hand over: only by who could pass the same thing on now. */
  Disclosure openToHandOver(String report, UUID id, Actor by) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var stored = known(casework.look(report, Action.READ, by), id);
              casework.require(report, action(stored.log == null), by);
            });
    return open(report, id, Act.PAPER_MADE, by);
  }

  private Disclosure open(String report, UUID id, Act act, Actor reader) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var held = casework.look(report, Action.READ, reader);
              trail.append(recorded(act, held, known(held, id)), reader);
            });
    return QuarkusTransaction.requiringNew()
        .call(() -> clear(known(casework.look(report, Action.READ, reader), id)));
  }

  /** Whether {@link #openToHandOver} would let them. */
  boolean mayHandOver(String report, Disclosure disclosure, Actor actor) {
    return disclosure.isPaper()
        && casework.may(report, action(disclosure.subject().isOriginal()), actor);
  }

  /** Refuses, before anything is shown, what could not be passed on. */
  @Transactional
  void require(String report, Action action, Actor actor) {
    casework.require(report, action, actor);
  }

  /** For the courier: that it goes was recorded when it was decided. */
  @Transactional(TxType.REQUIRES_NEW)
  Packed forDelivery(UUID id) {
    SealedDisclosure stored = SealedDisclosure.findById(id);
    return new Packed(stored.reportId, clear(stored));
  }

  /** What goes, and of which report. */
  record Packed(UUID report, Disclosure disclosure) {}

  private static Action action(boolean original) {
    return original ? Action.PASS_ON_ORIGINAL : Action.PASS_ON;
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
    return new AuditEvent.Coded(act, held.reference(), codes);
  }

  /** One of another report is as unknown as one that never was. */
  private static SealedDisclosure known(ReportSummary held, UUID id) {
    return SealedDisclosure.<SealedDisclosure>findByIdOptional(id)
        .filter(it -> it.reportId.equals(held.id()))
        .orElseThrow(NotFoundException::new);
  }

  private Disclosure clear(SealedDisclosure stored) {
    var words = sealer.open(new Sealed(stored.content), stored.place());
    return new Disclosure(DisclosureLine.of(stored), DisclosureJson.read(words, stored));
  }
}
