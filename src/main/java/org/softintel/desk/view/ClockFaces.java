package org.softintel.desk.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.softintel.report.deadline.Deadlines;
import org.softintel.report.deadline.RemainingTime;
import org.softintel.report.status.ReportState;
import org.softintel.report.status.ReportSummary;

/** How the clock of a report stands at this moment. */
@ApplicationScoped
class ClockFaces {
  private static final RemainingTime STOPPED = new RemainingTime("", "fine");

  private final Deadlines deadlines;
  private final InstantSource clock;

  ClockFaces(Deadlines deadlines, InstantSource clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** Without words for what is closed. */
  RemainingTime of(ReportSummary report) {
    return report.status().state() == ReportState.CLOSED
        ? STOPPED
        : deadlines.remaining(report.deadline().due(), clock.instant());
  }
}
