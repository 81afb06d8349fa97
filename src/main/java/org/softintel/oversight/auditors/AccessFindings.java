package org.softintel.oversight.auditors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import org.softintel.audit.trail.AccessReasons;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditReader;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Refusal;

/** Unusual access that an auditor looked into and found right; the trail itself keeps it. */
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

  /** Refuses what somebody would say of their own access. */
  @Transactional
  void lookedInto(long finding, String reason, Actor auditor) {
    var found = auditReader.finding(finding).orElseThrow(NotFoundException::new);
    if (found.who().equals(auditor.subject())) {
      throw Refusal.conflict(
          "You cannot look into your own access", "Ask another auditor to do it.");
    }
    trail.append(AuditEvent.lookedInto(finding, reasons.seal(reason)), auditor);
  }
}
