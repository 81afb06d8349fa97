package org.softintel.report.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.trail.AccessReasons;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.audit.trail.SealedReason;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.sealing.Sealed;
import org.softintel.platform.sealing.SealedPlace;
import org.softintel.platform.sealing.Sealer;
import org.softintel.report.access.OpeningAttempt;
import org.softintel.report.access.UnusualAccess;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.status.ReportReference;

/** What must be true, and written down, before somebody of the team is shown a report. */
@ApplicationScoped
public class OpeningRecorder implements AccessReasons {
  private final ReportStore store;
  private final CaseProgress caseProgress;
  private final UnusualAccess unusualAccess;
  private final AuditTrail trail;
  private final Sealer sealer;

  OpeningRecorder(
      ReportStore store,
      CaseProgress caseProgress,
      UnusualAccess unusualAccess,
      AuditTrail trail,
      Sealer sealer) {
    this.store = store;
    this.caseProgress = caseProgress;
    this.unusualAccess = unusualAccess;
    this.trail = trail;
    this.sealer = sealer;
  }

  @Transactional(TxType.MANDATORY)
  void record(String typed, OpeningPurpose purpose, Optional<String> reason, Actor reader) {
    var reference = caseProgress.seen(typed, reader).value();
    var stored = stored(reference);
    unusualAccess.check(opening(stored, reader), reason.isPresent(), reader);
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

  private OpeningAttempt opening(SealedReport stored, Actor reader) {
    var content = store.clear(stored);
    return new OpeningAttempt(
        caseProgress.progress(stored.reference, reader),
        SearchTerms.names(content.report(), content.reporter()));
  }

  private SealedReason seal(SealedReport stored, String reason) {
    var event = UUID.randomUUID();
    return new SealedReason(
        event, sealer.seal(reason.getBytes(UTF_8), place(stored, event)).bytes());
  }

  private static SealedPlace place(SealedReport stored, UUID event) {
    return new SealedPlace("audit_entry", "reason", stored.id, event);
  }

  private static SealedReport stored(String reference) {
    return SealedReport.of(new ReportReference(reference)).orElseThrow(NotFoundException::new);
  }
}
