package org.softintel.oversight.auditors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import org.softintel.audit.trail.AccessAnswer;
import org.softintel.audit.trail.AccessReasons;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditReader;
import org.softintel.audit.trail.AuditReader.Single;
import org.softintel.audit.trail.AuditRow;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Refusal;

/** What auditors found who looked into unusual access; the trail itself keeps it. */
@ApplicationScoped
class AccessFindings {
  private final AuditReader auditReader;
  private final AccessReasons reasons;
  private final AuditTrail trail;

  AccessFindings(AuditReader auditReader, AccessReasons reasons, AuditTrail trail) {
    this.auditReader = auditReader;
    this.reasons = reasons;
    this.trail = trail;
  }

  /**
   * What an auditor says of a finding.
   *
   * @param last the row of the answer that they saw when they began; 0 for none
   */
  record Said(AccessAnswer answer, String reason, long last) {}

  /**
   * Saves it, and returns nothing; or saves nothing, and returns what was answered since they
   * began. Refuses what somebody would say of their own access.
   */
  @Transactional
  Optional<AuditRow> lookedInto(long finding, Said said, Actor auditor) {
    var found = auditReader.finding(finding).orElseThrow(NotFoundException::new);
    if (found.entry().who().equals(auditor.subject())) {
      throw Refusal.conflict(
          "You cannot look into your own access", "Ask another auditor to do it.");
    }
    var meanwhile = auditReader.lookedIntoSoFar(finding).filter(it -> it.row() != said.last());
    if (meanwhile.isEmpty()) {
      trail.append(event(found, said.answer(), said.reason()), auditor);
    }
    return meanwhile;
  }

  /** About the report of the finding, unless that is gone: nothing can be sealed for it then. */
  private AuditEvent event(Single found, AccessAnswer answer, String reason) {
    var report = found.entry().reference();
    return report
        .flatMap(it -> reasons.sealOn(it, reason))
        .map(it -> AuditEvent.lookedInto(found.id(), report, answer, it))
        .orElseGet(
            () ->
                AuditEvent.lookedInto(found.id(), Optional.empty(), answer, reasons.seal(reason)));
  }
}
