package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.Transactional;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.report.access.Readings;
import org.softintel.report.grading.Grade;
import org.softintel.report.status.Action;
import org.softintel.report.status.AlreadyTaken;
import org.softintel.report.status.Edition;
import org.softintel.report.status.EntryKind;
import org.softintel.report.status.NewEntry;
import org.softintel.report.status.Priority;
import org.softintel.report.status.ReportSummary;

/**
 * What the team adds to a report; what becomes of it is for {@link Decisions}. Each method is
 * false, and nothing is saved, when the report has changed since the {@link Edition} that the page
 * showed; each refuses what the table of {@link Action} does not allow.
 */
@ApplicationScoped
public class Casework {
  private final Saving saving;
  private final Entries entries;
  private final Readings readings;
  private final Milestones milestones;
  private final AuditTrail trail;

  Casework(
      Saving saving, Entries entries, Readings readings, Milestones milestones, AuditTrail trail) {
    this.saving = saving;
    this.entries = entries;
    this.readings = readings;
    this.milestones = milestones;
    this.trail = trail;
  }

  /** Throws {@link AlreadyTaken} for the second taker, with who was first and when. */
  @Transactional
  public void take(String reference, Actor taker) {
    var report = saving.locked(reference, Action.TAKE, taker);
    report.takenBy(taker, saving.now());
    entries.add(report, EntryKind.TAKEN, taker, saving.now());
    trail.append(new AuditEvent.OnReport(Act.REPORT_TAKEN, report.reference), taker);
  }

  /** No longer new to this reader, who has not opened it; its clock runs on. */
  @Transactional
  public void markRead(String reference, Actor reader) {
    var report = saving.known(reference, Action.MARK_READ, reader);
    readings.opened(report.id, reader, saving.now());
    trail.append(new AuditEvent.OnReport(Act.MARKED_READ, report.reference), reader);
  }

  /** It is new to this reader again; for others nothing changes. */
  @Transactional
  public void markUnread(String reference, Actor reader) {
    var report = saving.known(reference, Action.MARK_UNREAD, reader);
    readings.forget(report.id, reader);
    trail.append(new AuditEvent.OnReport(Act.MARKED_UNREAD, report.reference), reader);
  }

  @Transactional
  public boolean note(Edition page, String text, Actor by) {
    return saving.change(
        page,
        Action.NOTE,
        by,
        it -> {
          entries.add(it, EntryKind.NOTE, null, text, by, saving.now());
          trail.append(new AuditEvent.OnReport(Act.NOTE_ADDED, it.reference), by);
        });
  }

  @Transactional
  public boolean prioritise(Edition page, Priority priority, String reason, Actor by) {
    return saving.change(
        page,
        Action.PRIORITY,
        by,
        it -> {
          it.priority = priority.rank();
          entries.add(it, EntryKind.PRIORITY, priority.code(), reason, by, saving.now());
          trail.append(coded(Act.PRIORITY_SET, it, "priority=" + priority.code()), by);
        });
  }

  /** Confirms a grade; {@code conditions} are empty unless sharing has any. */
  @Transactional
  public boolean evaluate(Edition page, Grade grade, String conditions, Actor by) {
    return saving.change(
        page,
        Action.EVALUATE,
        by,
        it -> {
          milestones.graded(it, grade);
          entries.add(it, EntryKind.EVALUATION, grade.code(), conditions, by, saving.now());
          trail.append(coded(Act.REPORT_GRADED, it, "grade=" + grade.code()), by);
        });
  }

  /** Stops the clock; until it runs on, the report is due to be reviewed. */
  @Transactional
  public boolean pause(Edition page, String reason, Actor by) {
    return saving.change(
        page,
        Action.PAUSE,
        by,
        it -> {
          milestones.paused(it, saving.now());
          entries.add(it, EntryKind.PAUSED, null, reason, by, saving.now());
          trail.append(new AuditEvent.OnReport(Act.CLOCK_PAUSED, it.reference), by);
        });
  }

  @Transactional
  public boolean resume(Edition page, String reason, Actor by) {
    return saving.change(
        page,
        Action.RESUME,
        by,
        it -> {
          milestones.resumed(it, saving.now());
          entries.add(it, EntryKind.RESUMED, null, reason, by, saving.now());
          trail.append(new AuditEvent.OnReport(Act.CLOCK_RESUMED, it.reference), by);
        });
  }

  /** What its reporter reads under My reports, while the report stays open. */
  @Transactional
  public boolean tell(Edition page, String text, Actor by) {
    return saving.change(
        page,
        Action.TELL,
        by,
        it -> {
          entries.add(it, NewEntry.saying(EntryKind.TOLD, text), by, saving.now());
          trail.append(new AuditEvent.OnReport(Act.REPORTER_TOLD, it.reference), by);
        });
  }

  /** Refuses, before anybody writes for nothing, what could not be saved. */
  @Transactional
  public void require(String reference, Action action, Actor actor) {
    saving.known(reference, action, actor);
  }

  /**
   * The report, which nobody else changes until the transaction ends; for packages that keep
   * something of their own about it.
   */
  @Transactional(TxType.MANDATORY)
  public ReportSummary hold(String reference, Action action, Actor by) {
    return saving.locked(reference, action, by).summary();
  }

  /** As {@link #hold}, to read only: others may change it meanwhile. */
  @Transactional(TxType.MANDATORY)
  public ReportSummary look(String reference, Action action, Actor by) {
    return saving.known(reference, action, by).summary();
  }

  /** Recorded before it is shown, so that there is no print without its line. */
  @Transactional
  public void printing(String reference, Actor reader) {
    var report = saving.known(reference, Action.READ, reader);
    trail.append(new AuditEvent.OnReport(Act.REPORT_PRINTED, report.reference), reader);
  }

  /** Whether {@link #require} would let it pass. */
  @Transactional
  public boolean may(String reference, Action action, Actor actor) {
    return saving.summary(reference, actor).may(action, actor);
  }

  /** Puts what another package keeps about a report on its timeline. */
  @Transactional(TxType.MANDATORY)
  public void record(ReportSummary held, EntryKind kind, String code, String text, Actor by) {
    entries.add(saving.held(held), kind, code, text, by, saving.now());
  }

  private static AuditEvent coded(Act act, CaseFile report, String codes) {
    return new AuditEvent.Coded(act, report.reference, codes);
  }
}
