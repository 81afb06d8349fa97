package org.softintel.report.access;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;

/** Raises an alarm for each report that somebody changed past the service, once in a process. */
@ApplicationScoped
class AlteredReports {
  private final Set<StampedReport> told = ConcurrentHashMap.newKeySet();
  private final AuditTrail trail;
  private final MeterRegistry meters;

  AlteredReports(AuditTrail trail, MeterRegistry meters) {
    this.trail = trail;
    this.meters = meters;
  }

  void found(StampedReport report) {
    if (told.add(report)) {
      Log.errorf(
          "ALARM: report %s was changed past this service: nothing of it is shown",
          report.reference());
      meters.counter("softintel.reports.altered").increment();
      trail.appendRefusal(
          AuditEvent.onReport(Act.REPORT_ALTERED, report.reference()), AuditTrail.SERVICE);
    }
  }
}
