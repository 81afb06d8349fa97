package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.deadline.Deadlines;
import org.softintel.report.grading.Grade;
import org.softintel.report.status.Outcome;
import org.softintel.report.status.ReportState;
import org.softintel.report.totals.ReportTotals;

/** Moves the clock of a report, and counts what statistics need. */
@ApplicationScoped
class CaseClock {
  private final Deadlines deadlines;
  private final ReportTotals totals;
  private final InstantSource clock;

  CaseClock(Deadlines deadlines, ReportTotals totals, InstantSource clock) {
    this.deadlines = deadlines;
    this.totals = totals;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  Instant firstLookDue(Instant received) {
    return deadlines.due(DeadlineKind.FIRST_LOOK, received);
  }

  void seen(CaseFile report) {
    var now = now();
    if (report.seen(now, deadlines)) {
      totals.seen(report.countable(), deadlines.worked(report.clocks.clockFrom, now));
    }
  }

  void addedTo(CaseFile report) {
    var again = report.state == ReportState.CLOSED;
    report.addedTo(now(), deadlines);
    if (again) {
      totals.reopened(report.countable());
    }
  }

  void graded(CaseFile report, Grade grade) {
    report.gradedAs(grade, deadlines);
  }

  void paused(CaseFile report) {
    report.clocks.pause(now(), deadlines);
  }

  void resumed(CaseFile report) {
    report.clocks.resume(now(), deadlines);
  }

  void developed(CaseFile report, Outcome how) {
    report.developed(how, now(), deadlines);
  }

  void closed(CaseFile report, Outcome how) {
    var now = now();
    report.closedAs(how, now);
    totals.decided(
        report.countable(),
        timeToDecide(report, report.clocks.clockFrom, now),
        how.code(),
        how.isCounted());
  }

  /** Counts what happened before there were totals. */
  void count(CaseFile report) {
    var counted = report.countable();
    if (report.seenAt != null) {
      totals.seen(counted, deadlines.worked(report.receivedAt, report.seenAt));
    }
    if (report.state == ReportState.CLOSED && report.outcome != null && report.closedAt != null) {
      var took = timeToDecide(report, report.receivedAt, report.closedAt);
      totals.decided(counted, took, report.outcome.code(), report.outcome.isCounted());
    }
  }

  /** Working time without pauses. */
  private Duration timeToDecide(CaseFile report, Instant from, Instant now) {
    return ClockPauses.of(SealedEntry.of(report.id), from, now)
        .map(it -> deadlines.worked(it.from(), it.until()))
        .reduce(deadlines.worked(from, now), Duration::minus);
  }
}
