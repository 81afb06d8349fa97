package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.softintel.report.deadline.Deadlines;
import org.softintel.report.grading.Grade;
import org.softintel.report.status.Outcome;
import org.softintel.report.status.ReportState;
import org.softintel.report.totals.ReportTotals;
import org.softintel.report.totals.TimeTaken;

/** Moves the clock of a report, and counts what statistics need. */
@ApplicationScoped
class CaseClock {
  private final Deadlines deadlines;
  private final ReportTotals totals;
  private final StoredEntries stored;
  private final InstantSource clock;

  CaseClock(Deadlines deadlines, ReportTotals totals, StoredEntries stored, InstantSource clock) {
    this.deadlines = deadlines;
    this.totals = totals;
    this.stored = stored;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  void seen(CaseFile report) {
    var now = now();
    if (report.seen(now, deadlines)) {
      totals.seen(report.countable(), took(report.clocks.clockFrom, now));
    }
  }

  /** An addition to a closed report reopens it; {@code strength} is 0 without danger. */
  void addedTo(CaseFile report, int strength) {
    report.changedAt = now();
    if (strength > 0) {
      danger(report, strength);
    }
    if (report.state == ReportState.CLOSED) {
      report.release();
      reopened(report);
    }
  }

  /** Nobody has it any more. Returns whether that ended a pause. */
  boolean released(CaseFile report) {
    var wasPaused = report.clocks.isPaused();
    if (report.outcome != null && report.outcome.isKeptOpen()) {
      totals.reopened(report.countable());
    }
    report.release();
    report.clocks.released(report.nextOfOpened(), now(), deadlines);
    return wasPaused;
  }

  void reopened(CaseFile report) {
    report.clocks.begin(now(), deadlines);
    report.reopen();
    totals.reopened(report.countable());
  }

  /** For a second officer, who decides: everybody has seen it. */
  void reopenedToCorrect(CaseFile report) {
    reopened(report);
    report.clocks.decide(deadlines);
  }

  /** It stays closed, since when it was. */
  void corrected(CaseFile report, Outcome how) {
    report.outcome = how;
    countDecision(report, how, report.clocks.clockFrom, now());
  }

  void graded(CaseFile report, Grade grade) {
    report.clocks.graded(deadlines);
    report.gradedAs(grade);
  }

  void danger(CaseFile report, int strength) {
    report.danger(strength, now(), deadlines);
  }

  void dangerAnswered(CaseFile report) {
    report.dangerAnswered(now(), deadlines);
  }

  void paused(CaseFile report) {
    report.clocks.pause(now(), deadlines);
  }

  void resumed(CaseFile report) {
    report.clocks.resume(now(), deadlines);
  }

  /** The report stays open and is due for review. */
  void developed(CaseFile report, Outcome how) {
    report.clocks.review(now(), deadlines);
    report.outcome = how;
    totals.developed(report.countable(), how.code());
  }

  void closed(CaseFile report, Outcome how) {
    var now = now();
    report.closedAs(how, now);
    countDecision(report, how, report.clocks.clockFrom, now);
  }

  /** Counts what happened before there were totals. */
  void count(CaseFile report) {
    if (report.seenAt != null) {
      totals.seen(report.countable(), took(report.receivedAt, report.seenAt));
    }
    if (report.state == ReportState.TAKEN && report.outcome != null) {
      totals.developed(report.countable(), report.outcome.code());
    }
    if (report.state == ReportState.CLOSED && report.outcome != null && report.closedAt != null) {
      countDecision(report, report.outcome, report.receivedAt, report.closedAt);
    }
  }

  /** Working time is without pauses. */
  private void countDecision(CaseFile report, Outcome how, Instant from, Instant until) {
    var took =
        ClockPauses.of(stored.of(report.id), from, until)
            .map(it -> deadlines.worked(it.from(), it.until()))
            .reduce(deadlines.worked(from, until), Duration::minus);
    totals.decided(
        report.countable(),
        new TimeTaken(took, Duration.between(from, until)),
        how.code(),
        report.assignee,
        how.isCounted());
  }

  private TimeTaken took(Instant from, Instant until) {
    return new TimeTaken(deadlines.worked(from, until), Duration.between(from, until));
  }
}
