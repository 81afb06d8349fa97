package org.softintel.report.store;

import jakarta.ws.rs.NotFoundException;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.report.status.ReportReference;

/**
 * A report for who sent it; for anybody else it does not exist, and that they asked is recorded.
 */
final class Owned {
  private Owned() {}

  static SealedReport report(String typed, Actor reporter, AuditTrail trail) {
    var reference = ReportReference.typed(typed).orElseThrow(NotFoundException::new);
    return SealedReport.of(reference)
        .filter(it -> it.reporter.equals(reporter.subject()))
        .orElseThrow(
            () -> {
              trail.appendRefusal(
                  new AuditEvent.OnReport(Act.ACCESS_REFUSED, reference.value()), reporter);
              return new NotFoundException();
            });
  }
}
