package org.softintel.report.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.report.casework.CaseProgress;

/** What a reporter adds is new on the desk again, and the team is told as of a report. */
@ApplicationScoped
class News {
  private final CaseProgress caseProgress;
  private final Outbox outbox;

  News(CaseProgress caseProgress, Outbox outbox) {
    this.caseProgress = caseProgress;
    this.outbox = outbox;
  }

  void of(Addendum addendum, SealedReport report) {
    caseProgress.addedTo(report.reference);
    outbox.enqueueAddendum(report.reference, report.id, addendum.id);
  }
}
