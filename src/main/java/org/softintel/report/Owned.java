package org.softintel.report;

import jakarta.ws.rs.NotFoundException;
import org.softintel.audit.Act;
import org.softintel.audit.AuditEvent;
import org.softintel.audit.AuditTrail;
import org.softintel.audit.ReportReference;
import org.softintel.identity.Actor;

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
