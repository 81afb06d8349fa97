package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.softintel.report.deadline.Clock;
import org.softintel.report.deadline.Deadlines;
import org.softintel.report.grading.Grade;
import org.softintel.report.status.Outcome;
import org.softintel.report.status.State;
import org.softintel.report.totals.Countable;
import org.softintel.report.totals.Tallies;

/** The moments at which a report's clock turns; those that statistics are made of are counted. */
@ApplicationScoped
class Milestones {
  private final Deadlines deadlines;
  private final Tallies tallies;

  Milestones(Deadlines deadlines, Tallies tallies) {
    this.deadlines = deadlines;
    this.tallies = tallies;
  }

  Instant firstLookDue(Instant received) {
    return deadlines.due(Clock.FIRST_LOOK, received);
  }

  void seen(CaseFile report, Instant now) {
    if (report.seen(now, deadlines)) {
      tallies.seen(countable(report), deadlines.worked(report.clocks.clockFrom, now));
    }
  }

  void addedTo(CaseFile report, Instant now) {
    var again = report.state == State.CLOSED;
    report.addedTo(now, deadlines);
    if (again) {
      tallies.reopened(countable(report));
    }
  }

  void graded(CaseFile report, Grade grade) {
    report.gradedAs(grade, deadlines);
  }

  void paused(CaseFile report, Instant now) {
    report.clocks.pause(now, deadlines);
  }

  void resumed(CaseFile report, Instant now) {
    report.clocks.resume(now, deadlines);
  }

  void developed(CaseFile report, Outcome how, Instant now) {
    report.developed(how, now, deadlines);
  }

  void closed(CaseFile report, Outcome how, Instant now) {
    report.closedAs(how, now);
    tallies.decided(
        countable(report),
        timeToDecide(report, report.clocks.clockFrom, now),
        how.code(),
        how.isCounted());
  }

  /** What has happened to it before anything was counted. */
  void count(CaseFile report) {
    var counted = countable(report);
    if (report.seenAt != null) {
      tallies.seen(counted, deadlines.worked(report.receivedAt, report.seenAt));
    }
    if (report.state == State.CLOSED && report.outcome != null && report.closedAt != null) {
      var took = timeToDecide(report, report.receivedAt, report.closedAt);
      tallies.decided(counted, took, report.outcome.code(), report.outcome.isCounted());
    }
  }

  /** Working time since it came, without what its clock stood still. */
  private Duration timeToDecide(CaseFile report, Instant from, Instant now) {
    return Pauses.of(SealedEntry.of(report.id), from, now)
        .map(it -> deadlines.worked(it.from(), it.until()))
        .reduce(deadlines.worked(from, now), Duration::minus);
  }

  static Countable countable(CaseFile report) {
    return new Countable(
        report.id,
        report.receivedAt,
        report.agency,
        Stream.of(report.exploitation.split(" ")).filter(it -> !it.isEmpty()).toList());
  }
}
