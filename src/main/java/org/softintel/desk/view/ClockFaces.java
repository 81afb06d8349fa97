package org.softintel.desk.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.softintel.report.deadline.Deadlines;
import org.softintel.report.deadline.Remaining;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.status.State;

/** How the clock of a report stands at this moment. */
@ApplicationScoped
class ClockFaces {
  private static final Remaining STOPPED = new Remaining("", "fine");

  private final Deadlines deadlines;
  private final InstantSource clock;

  ClockFaces(Deadlines deadlines, InstantSource clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** Without words for what is closed. */
  Remaining of(ReportSummary report) {
    return report.state() == State.CLOSED
        ? STOPPED
        : deadlines.remaining(report.due(), clock.instant());
  }
}
