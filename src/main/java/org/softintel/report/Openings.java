package org.softintel.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.AuditEvent;
import org.softintel.audit.AuditTrail;
import org.softintel.audit.Reasons;
import org.softintel.audit.ReportReference;
import org.softintel.audit.SealedReason;
import org.softintel.casework.Caseload;
import org.softintel.identity.Actor;
import org.softintel.sealing.Place;
import org.softintel.sealing.Sealed;
import org.softintel.sealing.Sealer;
import org.softintel.vigilance.Opening;
import org.softintel.vigilance.Vigilance;

/** What must be true, and written down, before somebody of the team is shown a report. */
@ApplicationScoped
public class Openings implements Reasons {
  private final Archive archive;
  private final Caseload caseload;
  private final Vigilance vigilance;
  private final AuditTrail trail;
  private final Sealer sealer;

  Openings(
      Archive archive, Caseload caseload, Vigilance vigilance, AuditTrail trail, Sealer sealer) {
    this.archive = archive;
    this.caseload = caseload;
    this.vigilance = vigilance;
    this.trail = trail;
    this.sealer = sealer;
  }

  @Transactional(TxType.MANDATORY)
  void record(String typed, Purpose purpose, Optional<String> reason, Actor reader) {
    var reference = caseload.seen(typed, reader).value();
    var stored = stored(reference);
    vigilance.opens(opening(stored, reader), reason.isPresent(), reader);
    var sealed = reason.map(it -> seal(stored, it));
    trail.append(new AuditEvent.ReportOpened(reference, purpose.code(), sealed), reader);
  }

  @Override
  @Transactional
  public Optional<String> words(String reference, SealedReason reason) {
    return SealedReport.of(new ReportReference(reference))
        .map(it -> sealer.open(new Sealed(reason.bytes()), place(it, reason.event())))
        .map(it -> new String(it, UTF_8));
  }

  private Opening opening(SealedReport stored, Actor reader) {
    var content = archive.clear(stored);
    return new Opening(
        caseload.progress(stored.reference, reader),
        Findable.names(content.report(), content.reporter()));
  }

  private SealedReason seal(SealedReport stored, String reason) {
    var event = UUID.randomUUID();
    return new SealedReason(
        event, sealer.seal(reason.getBytes(UTF_8), place(stored, event)).bytes());
  }

  private static Place place(SealedReport stored, UUID event) {
    return new Place("audit_entry", "reason", stored.id, event);
  }

  private static SealedReport stored(String reference) {
    return SealedReport.of(new ReportReference(reference)).orElseThrow(NotFoundException::new);
  }
}
