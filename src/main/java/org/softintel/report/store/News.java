package org.softintel.report.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.report.casework.Caseload;

/** What a reporter adds is new on the desk again, and the team is told as of a report. */
@ApplicationScoped
class News {
  private final Caseload caseload;
  private final Outbox outbox;

  News(Caseload caseload, Outbox outbox) {
    this.caseload = caseload;
    this.outbox = outbox;
  }

  void of(Addendum addendum, SealedReport report) {
    caseload.addedTo(report.reference);
    outbox.enqueueAddendum(report.reference, report.id, addendum.id);
  }
}
