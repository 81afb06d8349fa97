package org.softintel.report.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.monitoring.Alarm;

/** Raises an alarm for each report that somebody changed past the service, once in a process. */
@ApplicationScoped
class AlteredReports {
  private static final int MOST_NAMED = 10;

  private final Set<CheckedReport> told = ConcurrentHashMap.newKeySet();
  private final AuditTrail trail;

  AlteredReports(AuditTrail trail) {
    this.trail = trail;
  }

  void found(CheckedReport altered) {
    if (told.add(altered)) {
      var reference = altered.report().reference();
      Alarm.REPORT_ALTERED.raise(
          "report %s was changed past this service: nothing of it is shown%s",
          reference, entries(altered));
      trail.appendRefusal(AuditEvent.onReport(Act.REPORT_ALTERED, reference), AuditTrail.SERVICE);
    }
  }

  private static String entries(CheckedReport altered) {
    var ids = altered.alteredEntries();
    return ids.isEmpty()
        ? ""
        : ids.stream()
            .limit(MOST_NAMED)
            .map(UUID::toString)
            .collect(Collectors.joining(", ", " (" + ids.size() + " of its entries: ", ")"));
  }
}
