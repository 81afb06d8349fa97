package org.softintel.report;

import jakarta.ws.rs.NotFoundException;
import org.softintel.audit.Act;
import org.softintel.audit.AuditEvent;
import org.softintel.audit.AuditTrail;
import org.softintel.audit.ReportReference;
import org.softintel.identity.Actor;

/** A report for who sent it; for anybody else it does not exist. */
final class Owned {
  private Owned() {}

  static SealedReport report(String reference, Actor reporter, AuditTrail trail) {
    var report =
        ReportReference.typed(reference)
            .flatMap(SealedReport::of)
            .orElseThrow(NotFoundException::new);
    if (!report.reporter.equals(reporter.subject())) {
      trail.appendRefusal(new AuditEvent.OnReport(Act.ACCESS_REFUSED, report.reference), reporter);
      throw new NotFoundException();
    }
    return report;
  }
}
