package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.MailKind;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Refusal;
import org.softintel.report.access.Readership;
import org.softintel.report.access.Readings;
import org.softintel.report.grading.Grade;
import org.softintel.report.status.Action;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.Danger;
import org.softintel.report.status.DangerAnswer;
import org.softintel.report.status.NewCaseEntry;
import org.softintel.report.status.Priority;
import org.softintel.report.status.ReportState;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.status.ReportVersion;
import org.softintel.report.team.Colleague;

/**
 * What the team adds to a report, who has it and who may read it; {@link Decisions} ends it. Each
 * method returns false, and saves nothing, when the report has changed since the {@link
 * ReportVersion} that the page showed; each refuses what {@link Action} does not allow.
 */
@ApplicationScoped
@Transactional
public class Casework {
  private final CaseFiles files;
  private final SealedEntries sealedEntries;
  private final Readership readership;
  private final Readings readings;
  private final CaseClock caseClock;
  private final Outbox outbox;
  private final AuditTrail trail;

  Casework(
      CaseFiles files,
      SealedEntries sealedEntries,
      Readership readership,
      Readings readings,
      CaseClock caseClock,
      Outbox outbox,
      AuditTrail trail) {
    this.files = files;
    this.sealedEntries = sealedEntries;
    this.readership = readership;
    this.readings = readings;
    this.caseClock = caseClock;
    this.outbox = outbox;
    this.trail = trail;
  }

  /** Refuses the second who takes it, and tells them who was first and when. */
  public void take(String reference, Actor taker) {
    var report = files.locked(reference, Action.TAKE, taker);
    report.takenBy(taker, caseClock.now());
    var entry = NewCaseEntry.of(CaseEntryKind.TAKEN);
    sealedEntries.add(report, entry, report.act(Act.REPORT_TAKEN), taker);
  }

  /** Gives it to an officer who may read it, whoever had it before. */
  public boolean assign(ReportVersion page, Colleague to, String reason, Actor by) {
    return files.change(
        page,
        Action.REASSIGN,
        by,
        it -> {
          demandWorker(it, to);
          it.assignedTo(to, caseClock.now());
          var entry = new NewCaseEntry(CaseEntryKind.ASSIGNED, to.name(), reason);
          sealedEntries.add(it, entry, it.act(Act.REPORT_ASSIGNED, "to=" + to.account()), by);
        });
  }

  private void demandWorker(CaseFile report, Colleague to) {
    readership.demandReader(report.id, report.reference, to);
    if (readings.isNamed(report.id, to.account())) {
      throw Refusal.conflict(
          to.name() + " cannot work on report " + report.reference,
          "It names them, or somebody with the same name. Assign it to somebody else.");
    }
  }

  /** To nobody: it is new again for everybody at the desk. */
  public boolean putBack(ReportVersion page, String reason, Actor by) {
    var entry = NewCaseEntry.saying(CaseEntryKind.PUT_BACK, reason);
    return change(page, Action.PUT_BACK, entry, Act.REPORT_PUT_BACK, by, it -> release(it, by));
  }

  /** It is new again, and its clock runs. */
  private void release(CaseFile report, Actor by) {
    if (caseClock.released(report)) {
      var entry = NewCaseEntry.of(CaseEntryKind.RESUMED);
      sealedEntries.add(report, entry, report.act(Act.CLOCK_RESUMED), by);
    }
  }

  /** Open reports that an officer has and {@code reader} may know of, possible danger first. */
  public List<ReportSummary> heldBy(String account, int most, Actor reader) {
    return files.heldBy(account, most, reader).stream().map(CaseFile::summary).toList();
  }

  /** To another officer, or to nobody; a report that {@code from} no longer has is left alone. */
  public void reassign(Colleague from, String reference, Optional<Colleague> to, Actor by) {
    var report = files.locked(reference, Action.HAND_OVER, by);
    if (report.state == ReportState.CLOSED || !from.account().equals(report.assignee)) {
      return;
    }
    to.ifPresent(it -> demandWorker(report, it));
    to.ifPresentOrElse(it -> report.handedOverTo(it, caseClock.now()), () -> release(report, by));
    var name = to.map(Colleague::name).orElse("nobody");
    var entry = new NewCaseEntry(CaseEntryKind.HANDED_OVER, name, "");
    sealedEntries.add(report, entry, report.act(Act.REPORT_HANDED_OVER), by);
  }

  /** No longer new to this reader, who has not opened it; its clock runs on. */
  public void markRead(String reference, Actor reader) {
    var report = files.known(reference, Action.MARK_READ, reader);
    readings.marked(report.id, reader, caseClock.now());
    trail.append(report.act(Act.MARKED_READ), reader);
  }

  /** New to this reader again, and to nobody else. */
  public void markUnread(String reference, Actor reader) {
    var report = files.known(reference, Action.MARK_UNREAD, reader);
    readings.forget(report.id, reader);
    trail.append(report.act(Act.MARKED_UNREAD), reader);
  }

  /** Beside whatever others saved meanwhile: a note overwrites nothing. */
  public void note(String reference, String text, Actor by) {
    var report = files.locked(reference, Action.NOTE, by);
    var entry = NewCaseEntry.saying(CaseEntryKind.NOTE, text);
    var made = sealedEntries.add(report, entry, by);
    trail.append(report.act(Act.NOTE_ADDED, "note=" + made.entry()), by);
  }

  /** What a lead saw who checked a closed report. */
  public boolean supervise(ReportVersion page, String text, Actor by) {
    var entry = NewCaseEntry.saying(CaseEntryKind.SUPERVISED, text);
    return change(page, Action.SUPERVISE, entry, Act.REPORT_SUPERVISED, by, it -> {});
  }

  /** Anybody may raise it; lowering it is for the officer who has the report, and for leads. */
  public boolean prioritise(ReportVersion page, Priority priority, String reason, Actor by) {
    var entry = new NewCaseEntry(CaseEntryKind.PRIORITY, priority.code(), reason);
    return files.change(
        page,
        Action.PRIORITY,
        by,
        it -> {
          if (it.summary().isLowered(priority)) {
            files.require(it, Action.LOWER_PRIORITY, by);
          }
          it.priority = priority.rank();
          var codes = "priority=" + priority.code();
          sealedEntries.add(it, entry, it.act(Act.PRIORITY_SET, codes), by);
        });
  }

  /** Says what was done about possible danger, or why there is none; {@code text} is sealed. */
  public boolean answerDanger(ReportVersion page, DangerAnswer answer, String text, Actor by) {
    var entry = new NewCaseEntry(CaseEntryKind.DANGER_ANSWERED, answer.code(), text);
    return files.change(
        page,
        Action.ANSWER_DANGER,
        by,
        it -> {
          caseClock.dangerAnswered(it);
          var codes = "answer=" + answer.code();
          sealedEntries.add(it, entry, it.act(Act.DANGER_ANSWERED, codes), by);
        });
  }

  /** Says that there may be danger, of which nobody knew or after a wrong answer. */
  public boolean raiseDanger(ReportVersion page, String reason, Actor by) {
    var entry = NewCaseEntry.saying(CaseEntryKind.DANGER_RAISED, reason);
    return change(
        page,
        Action.RAISE_DANGER,
        entry,
        Act.DANGER_RAISED,
        by,
        it -> caseClock.danger(it, Danger.STRONGEST));
  }

  /** Tells colleagues that somebody deals with possible danger, until it is answered. */
  public void dealWithDanger(String reference, Actor by) {
    var report = files.locked(reference, Action.ANSWER_DANGER, by);
    if (sealedEntries.isDealtWith(report, by)) {
      return;
    }
    var entry = NewCaseEntry.of(CaseEntryKind.DANGER_TAKEN_ON);
    sealedEntries.add(report, entry, report.act(Act.DANGER_TAKEN_ON), by);
  }

  /** Confirms a grade; {@code conditions} are empty unless sharing has any. */
  public boolean evaluate(ReportVersion page, Grade grade, String conditions, Actor by) {
    var entry = new NewCaseEntry(CaseEntryKind.EVALUATION, grade.code(), conditions);
    return files.change(
        page,
        Action.EVALUATE,
        by,
        it -> {
          caseClock.graded(it, grade);
          var codes = "grade=" + grade.code();
          sealedEntries.add(it, entry, it.act(Act.REPORT_GRADED, codes), by);
        });
  }

  /** Stops the clock; until it runs again, the report is due to be reviewed. */
  public boolean pause(ReportVersion page, String reason, Actor by) {
    var entry = NewCaseEntry.saying(CaseEntryKind.PAUSED, reason);
    return change(page, Action.PAUSE, entry, Act.CLOCK_PAUSED, by, caseClock::paused);
  }

  public boolean resume(ReportVersion page, String reason, Actor by) {
    var entry = NewCaseEntry.saying(CaseEntryKind.RESUMED, reason);
    return change(page, Action.RESUME, entry, Act.CLOCK_RESUMED, by, caseClock::resumed);
  }

  /** What its reporter reads under My reports, while the report stays open. */
  public boolean sendUpdate(ReportVersion page, String text, Actor by) {
    var entry = NewCaseEntry.saying(CaseEntryKind.TOLD, text);
    return change(page, Action.TELL, entry, Act.REPORTER_TOLD, by, this::mailUpdate);
  }

  private void mailUpdate(CaseFile report) {
    outbox.enqueueToReporter(MailKind.UPDATE, report.reference, report.id);
  }

  /** Whether the reporter can read what they sent, and what was said about it since. */
  public boolean openCopy(ReportVersion page, boolean isOpen, String reason, Actor by) {
    var kind = isOpen ? CaseEntryKind.COPY_OPENED : CaseEntryKind.COPY_CLOSED;
    var act = isOpen ? Act.COPY_REOPENED : Act.COPY_CLOSED;
    return change(page, Action.COPY, NewCaseEntry.saying(kind, reason), act, by, it -> {});
  }

  /**
   * To {@code readers} and the lead; an officer who has it and is not named loses it. With {@code
   * tell}, inboxes that have its full text get a mail that says so.
   */
  public boolean restrict(
      ReportVersion page, Set<String> readers, boolean tell, String reason, Actor by) {
    var all = new TreeSet<>(readers);
    all.add(by.subject());
    return files.change(
        page,
        Action.RESTRICT,
        by,
        it -> {
          readership.name(it.id, all);
          it.restrictedTo(all);
          if (it.assignee != null && !all.contains(it.assignee)) {
            release(it, by);
          }
          var entry = NewCaseEntry.saying(CaseEntryKind.RESTRICTED, reason);
          var codes = "readers=" + String.join(" ", all);
          sealedEntries.add(it, entry, it.act(Act.REPORT_RESTRICTED, codes), by);
          if (tell) {
            var inboxes = "inboxes=" + String.join(" ", outbox.enqueueRestriction(it.id));
            trail.append(it.act(Act.RESTRICTION_TOLD, inboxes), by);
          }
        });
  }

  /** Everybody of the desk may read it again. */
  public boolean lift(ReportVersion page, String reason, Actor by) {
    var entry = NewCaseEntry.saying(CaseEntryKind.LIFTED, reason);
    return change(page, Action.LIFT, entry, Act.RESTRICTION_LIFTED, by, this::lift);
  }

  private void lift(CaseFile report) {
    readership.name(report.id, Set.of());
    report.lifted();
  }

  private boolean change(
      ReportVersion page,
      Action action,
      NewCaseEntry entry,
      Act act,
      Actor by,
      Consumer<CaseFile> change) {
    return files.change(
        page,
        action,
        by,
        it -> {
          change.accept(it);
          sealedEntries.add(it, entry, it.act(act), by);
        });
  }

  /** Refuses what could not be saved, before what was sent is looked at. */
  public void require(String reference, Action action, Actor actor) {
    files.opened(reference, action, actor);
  }

  /** Records that a report is printed, before it is shown. */
  public void printing(String reference, Actor reader) {
    var report = files.known(reference, Action.READ, reader);
    trail.append(report.act(Act.REPORT_PRINTED), reader);
  }
}
