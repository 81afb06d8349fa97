package org.softintel.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.softintel.audit.Act;
import org.softintel.audit.AuditEvent;
import org.softintel.audit.AuditTrail;
import org.softintel.grading.Grade;
import org.softintel.identity.Actor;

/**
 * What the team adds to a report and decides about it. Each method is false, and nothing is saved,
 * when the report has changed since the {@link Edition} that the page showed; each refuses what the
 * table of {@link Action} does not allow.
 */
@ApplicationScoped
public class Casework {
  private final Entries entries;
  private final Readings readings;
  private final Milestones milestones;
  private final AuditTrail trail;
  private final InstantSource clock;

  Casework(
      Entries entries,
      Readings readings,
      Milestones milestones,
      AuditTrail trail,
      InstantSource clock) {
    this.entries = entries;
    this.readings = readings;
    this.milestones = milestones;
    this.trail = trail;
    this.clock = clock;
  }

  /** Throws {@link AlreadyTaken} for the second taker, with who was first and when. */
  @Transactional
  public void take(String reference, Actor taker) {
    var report = CaseFile.locked(reference);
    report.require(Action.TAKE, taker);
    report.takenBy(taker, now());
    entries.add(report, EntryKind.TAKEN, taker, now());
    trail.append(new AuditEvent.OnReport(Act.REPORT_TAKEN, report.reference), taker);
  }

  /** It is new to this reader again; for others nothing changes. */
  @Transactional
  public void markUnread(String reference, Actor reader) {
    var report = CaseFile.known(reference);
    report.require(Action.MARK_UNREAD, reader);
    readings.forget(report.id, reader);
    trail.append(new AuditEvent.OnReport(Act.MARKED_UNREAD, report.reference), reader);
  }

  @Transactional
  public boolean note(Edition page, String text, Actor by) {
    return save(
        page,
        Action.NOTE,
        by,
        it -> {
          entries.add(it, EntryKind.NOTE, null, text, by, now());
          trail.append(new AuditEvent.OnReport(Act.NOTE_ADDED, it.reference), by);
        });
  }

  @Transactional
  public boolean prioritise(Edition page, Priority priority, String reason, Actor by) {
    return save(
        page,
        Action.PRIORITY,
        by,
        it -> {
          it.priority = priority.rank();
          entries.add(it, EntryKind.PRIORITY, priority.code(), reason, by, now());
          trail.append(coded(Act.PRIORITY_SET, it, "priority=" + priority.code()), by);
        });
  }

  /** Confirms a grade; {@code conditions} are empty unless sharing has any. */
  @Transactional
  public boolean evaluate(Edition page, Grade grade, String conditions, Actor by) {
    return save(
        page,
        Action.EVALUATE,
        by,
        it -> {
          milestones.graded(it, grade);
          entries.add(it, EntryKind.EVALUATION, grade.code(), conditions, by, now());
          trail.append(coded(Act.REPORT_GRADED, it, "grade=" + grade.code()), by);
        });
  }

  /** Stops the clock; until it runs on, the report is due to be reviewed. */
  @Transactional
  public boolean pause(Edition page, String reason, Actor by) {
    return save(
        page,
        Action.PAUSE,
        by,
        it -> {
          milestones.paused(it, now());
          entries.add(it, EntryKind.PAUSED, null, reason, by, now());
          trail.append(new AuditEvent.OnReport(Act.CLOCK_PAUSED, it.reference), by);
        });
  }

  @Transactional
  public boolean resume(Edition page, String reason, Actor by) {
    return save(
        page,
        Action.RESUME,
        by,
        it -> {
          milestones.resumed(it, now());
          entries.add(it, EntryKind.RESUMED, null, reason, by, now());
          trail.append(new AuditEvent.OnReport(Act.CLOCK_RESUMED, it.reference), by);
        });
  }

  /** {@code feedback} is what the reporter is told, empty for nothing. */
  @Transactional
  public boolean close(Edition page, Outcome outcome, String reason, String feedback, Actor by) {
    return save(
        page,
        Action.CLOSE,
        by,
        it -> {
          var told =
              Optional.of(feedback)
                  .filter(words -> !words.isEmpty())
                  .map(words -> entries.seal(words, it.feedbackPlace()));
          milestones.closed(it, outcome, told, now());
          entries.add(it, EntryKind.OUTCOME, outcome.code(), reason, by, now());
          trail.append(new AuditEvent.ReportClosed(it.reference, outcome.code()), by);
        });
  }

  /** What its reporter reads under My reports, while the report stays open. */
  @Transactional
  public boolean tell(Edition page, String text, Actor by) {
    return save(
        page,
        Action.TELL,
        by,
        it -> {
          entries.add(it, NewEntry.saying(EntryKind.TOLD, text), by, now());
          trail.append(new AuditEvent.OnReport(Act.REPORTER_TOLD, it.reference), by);
        });
  }

  /** Refuses, before anybody writes for nothing, what could not be saved. */
  @Transactional
  public void require(String reference, Action action, Actor actor) {
    CaseFile.known(reference).require(action, actor);
  }

  /**
   * The report, which nobody else changes until the transaction ends; for packages that keep
   * something of their own about it.
   */
  @Transactional(TxType.MANDATORY)
  public ReportSummary hold(String reference, Action action, Actor by) {
    var report = CaseFile.locked(reference);
    report.require(action, by);
    return report.summary();
  }

  /** As {@link #hold}, to read only: others may change it meanwhile. */
  @Transactional(TxType.MANDATORY)
  public ReportSummary look(String reference, Action action, Actor by) {
    var report = CaseFile.known(reference);
    report.require(action, by);
    return report.summary();
  }

  /** Recorded before it is shown, so that there is no print without its line. */
  @Transactional
  public void printing(String reference, Actor reader) {
    var report = CaseFile.known(reference);
    report.require(Action.READ, reader);
    trail.append(new AuditEvent.OnReport(Act.REPORT_PRINTED, report.reference), reader);
  }

  /** Whether {@link #require} would let it pass. */
  @Transactional
  public boolean may(String reference, Action action, Actor actor) {
    return CaseFile.known(reference).summary().may(action, actor);
  }

  /** Puts what another package keeps about a report on its timeline. */
  @Transactional(TxType.MANDATORY)
  public void record(ReportSummary held, EntryKind kind, String code, String text, Actor by) {
    entries.add(CaseFile.findById(held.id()), kind, code, text, by, now());
  }

  private boolean save(Edition page, Action action, Actor by, Consumer<CaseFile> change) {
    var report = CaseFile.locked(page.reference());
    report.require(action, by);
    if (report.version != page.version()) {
      return false;
    }
    change.accept(report);
    return true;
  }

  private static AuditEvent coded(Act act, CaseFile report, String codes) {
    return new AuditEvent.Coded(act, report.reference, codes);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
