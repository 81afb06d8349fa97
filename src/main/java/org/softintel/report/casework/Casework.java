package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.report.access.Readings;
import org.softintel.report.grading.Grade;
import org.softintel.report.status.Action;
import org.softintel.report.status.AlreadyTaken;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.NewCaseEntry;
import org.softintel.report.status.Priority;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.status.ReportVersion;

/**
 * What the team adds to a report; what becomes of it is for {@link Decisions}. Each method is
 * false, and nothing is saved, when the report has changed since the {@link ReportVersion} that the
 * page showed; each refuses what the table of {@link Action} does not allow.
 */
@ApplicationScoped
public class Casework {
  private final CaseChange caseChange;
  private final SealedEntries sealedEntries;
  private final Readings readings;
  private final CaseClock caseClock;
  private final AuditTrail trail;

  Casework(
      CaseChange caseChange,
      SealedEntries sealedEntries,
      Readings readings,
      CaseClock caseClock,
      AuditTrail trail) {
    this.caseChange = caseChange;
    this.sealedEntries = sealedEntries;
    this.readings = readings;
    this.caseClock = caseClock;
    this.trail = trail;
  }

  /** Throws {@link AlreadyTaken} for the second taker, with who was first and when. */
  @Transactional
  public void take(String reference, Actor taker) {
    var report = caseChange.locked(reference, Action.TAKE, taker);
    report.takenBy(taker, caseChange.now());
    sealedEntries.add(report, CaseEntryKind.TAKEN, taker, caseChange.now());
    trail.append(new AuditEvent.OnReport(Act.REPORT_TAKEN, report.reference), taker);
  }

  /** No longer new to this reader, who has not opened it; its clock runs on. */
  @Transactional
  public void markRead(String reference, Actor reader) {
    var report = caseChange.known(reference, Action.MARK_READ, reader);
    readings.opened(report.id, reader, caseChange.now());
    trail.append(new AuditEvent.OnReport(Act.MARKED_READ, report.reference), reader);
  }

  /** It is new to this reader again; for others nothing changes. */
  @Transactional
  public void markUnread(String reference, Actor reader) {
    var report = caseChange.known(reference, Action.MARK_UNREAD, reader);
    readings.forget(report.id, reader);
    trail.append(new AuditEvent.OnReport(Act.MARKED_UNREAD, report.reference), reader);
  }

  @Transactional
  public boolean note(ReportVersion page, String text, Actor by) {
    return caseChange.change(
        page,
        Action.NOTE,
        by,
        it -> {
          sealedEntries.add(it, CaseEntryKind.NOTE, null, text, by, caseChange.now());
          trail.append(new AuditEvent.OnReport(Act.NOTE_ADDED, it.reference), by);
        });
  }

  @Transactional
  public boolean prioritise(ReportVersion page, Priority priority, String reason, Actor by) {
    return caseChange.change(
        page,
        Action.PRIORITY,
        by,
        it -> {
          it.priority = priority.rank();
          sealedEntries.add(
              it, CaseEntryKind.PRIORITY, priority.code(), reason, by, caseChange.now());
          trail.append(coded(Act.PRIORITY_SET, it, "priority=" + priority.code()), by);
        });
  }

  /** Confirms a grade; {@code conditions} are empty unless sharing has any. */
  @Transactional
  public boolean evaluate(ReportVersion page, Grade grade, String conditions, Actor by) {
    return caseChange.change(
        page,
        Action.EVALUATE,
        by,
        it -> {
          caseClock.graded(it, grade);
          sealedEntries.add(
              it, CaseEntryKind.EVALUATION, grade.code(), conditions, by, caseChange.now());
          trail.append(coded(Act.REPORT_GRADED, it, "grade=" + grade.code()), by);
        });
  }

  /** Stops the clock; until it runs on, the report is due to be reviewed. */
  @Transactional
  public boolean pause(ReportVersion page, String reason, Actor by) {
    return caseChange.change(
        page,
        Action.PAUSE,
        by,
        it -> {
          caseClock.paused(it, caseChange.now());
          sealedEntries.add(it, CaseEntryKind.PAUSED, null, reason, by, caseChange.now());
          trail.append(new AuditEvent.OnReport(Act.CLOCK_PAUSED, it.reference), by);
        });
  }

  @Transactional
  public boolean resume(ReportVersion page, String reason, Actor by) {
    return caseChange.change(
        page,
        Action.RESUME,
        by,
        it -> {
          caseClock.resumed(it, caseChange.now());
          sealedEntries.add(it, CaseEntryKind.RESUMED, null, reason, by, caseChange.now());
          trail.append(new AuditEvent.OnReport(Act.CLOCK_RESUMED, it.reference), by);
        });
  }

  /** What its reporter reads under My reports, while the report stays open. */
  @Transactional
  public boolean sendUpdate(ReportVersion page, String text, Actor by) {
    return caseChange.change(
        page,
        Action.TELL,
        by,
        it -> {
          sealedEntries.add(
              it, NewCaseEntry.saying(CaseEntryKind.TOLD, text), by, caseChange.now());
          trail.append(new AuditEvent.OnReport(Act.REPORTER_TOLD, it.reference), by);
        });
  }

  /** Refuses, before anybody writes for nothing, what could not be saved. */
  @Transactional
  public void require(String reference, Action action, Actor actor) {
    caseChange.known(reference, action, actor);
  }

  /**
   * The report, which nobody else changes until the transaction ends; for packages that keep
   * something of their own about it.
   */
  @Transactional(TxType.MANDATORY)
  public ReportSummary hold(String reference, Action action, Actor by) {
    return caseChange.locked(reference, action, by).summary();
  }

  /** As {@link #hold}, to read only: others may change it meanwhile. */
  @Transactional(TxType.MANDATORY)
  public ReportSummary look(String reference, Action action, Actor by) {
    return caseChange.known(reference, action, by).summary();
  }

  /** Recorded before it is shown, so that there is no print without its line. */
  @Transactional
  public void printing(String reference, Actor reader) {
    var report = caseChange.known(reference, Action.READ, reader);
    trail.append(new AuditEvent.OnReport(Act.REPORT_PRINTED, report.reference), reader);
  }

  /** Whether {@link #require} would let it pass. */
  @Transactional
  public boolean may(String reference, Action action, Actor actor) {
    return caseChange.summary(reference, actor).may(action, actor);
  }

  /** Puts what another package keeps about a report on its timeline. */
  @Transactional(TxType.MANDATORY)
  public void record(ReportSummary held, CaseEntryKind kind, String code, String text, Actor by) {
    sealedEntries.add(caseChange.held(held), kind, code, text, by, caseChange.now());
  }

  private static AuditEvent coded(Act act, CaseFile report, String codes) {
    return new AuditEvent.Coded(act, report.reference, codes);
  }
}
