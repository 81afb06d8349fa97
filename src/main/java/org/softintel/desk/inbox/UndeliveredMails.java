package org.softintel.desk.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.DeliveryStatus;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.identity.Actor;
import org.softintel.report.access.Readership;

/** Mail about reports that did not get through, for the notice above the list. */
@ApplicationScoped
class UndeliveredMails {
  private static final int MOST_SHOWN = 20;

  private final Outbox outbox;
  private final Readership readership;
  private final AuditTrail trail;

  UndeliveredMails(Outbox outbox, Readership readership, AuditTrail trail) {
    this.outbox = outbox;
    this.readership = readership;
    this.trail = trail;
  }

  @Transactional
  List<DeliveryStatus> visibleTo(Actor reader) {
    var mails = outbox.undelivered(Long.MAX_VALUE, MOST_SHOWN);
    var reports = mails.stream().map(DeliveryStatus::reportId).collect(Collectors.toSet());
    var readable = readership.readable(reports, reader);
    var shown = mails.stream().filter(it -> readable.contains(it.reportId())).toList();
    if (!shown.isEmpty()) {
      var references = shown.stream().map(DeliveryStatus::reference).distinct().toList();
      trail.append(AuditEvent.shown(Act.REPORTS_LISTED, references), reader);
    }
    return shown;
  }
}
