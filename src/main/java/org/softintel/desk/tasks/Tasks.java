package org.softintel.desk.tasks;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Refusal;
import org.softintel.report.access.Readership;
import org.softintel.report.casework.CaseEntries;
import org.softintel.report.deadline.Deadlines;
import org.softintel.report.status.Action;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.CaseRecord;
import org.softintel.report.status.NewCaseEntry;
import org.softintel.report.status.ReportVersion;
import org.softintel.report.team.Colleague;
import org.softintel.report.team.Colleagues;

/** Gives, lists and settles tasks. */
@ApplicationScoped
public class Tasks {
  private static final int PAGE_SIZE = 25;

  private final CaseEntries caseEntries;
  private final Colleagues colleagues;
  private final Readership readership;
  private final Deadlines deadlines;
  private final InstantSource clock;
  private final AuditTrail trail;

  Tasks(
      CaseEntries caseEntries,
      Colleagues colleagues,
      Readership readership,
      Deadlines deadlines,
      InstantSource clock,
      AuditTrail trail) {
    this.caseEntries = caseEntries;
    this.colleagues = colleagues;
    this.readership = readership;
    this.deadlines = deadlines;
    this.clock = clock;
    this.trail = trail;
  }

  /** Returns false, and gives nothing, when the report has changed since {@code page}. */
  @Transactional
  public boolean give(ReportVersion page, Colleague to, LocalDate due, String text, Actor by) {
    var code = to.name() + ", due " + LondonTime.words(due);
    var entry = new NewCaseEntry(CaseEntryKind.TASK, code, text);
    var entered = caseEntries.enter(page, Action.ASSIGN, entry, by);
    entered.ifPresent(
        it -> {
          new StoredTask(it, to, due, by).persist();
          trail.append(recorded(Act.TASK_GIVEN, it.reference(), it.entry()), by);
        });
    return entered.isPresent();
  }

  /** Marks a task as done or withdrawn; each task is settled once. */
  @Transactional
  void settle(String reference, UUID id, TaskProgress progress, String note, Actor by) {
    var entry = NewCaseEntry.saying(progress.entry(), note);
    var entered = caseEntries.enter(reference, Action.SETTLE, entry, by);
    var task = StoredTask.of(entered.report(), id).orElseThrow(NotFoundException::new);
    if (!view(task, "").canBeSettledBy(by)) {
      throw Refusal.conflict(
          "You cannot end this task",
          "It is already done or withdrawn, or it is assigned to another colleague. The report"
              + " shows which.");
    }
    task.progress = progress;
    task.settledAt = entered.at();
    trail.append(recorded(progress.act(), entered.reference(), id), by);
  }

  /** Its number lets the self-check hold the task against the entry. */
  private static AuditEvent recorded(Act act, String report, UUID task) {
    return AuditEvent.onReport(act, report, "task=" + task);
  }

  /** Every task of a report, soonest due first, with its text from {@code work}. */
  @Transactional
  public List<TaskView> of(CaseRecord work) {
    var words =
        work.entries().stream()
            .filter(it -> it.kind() == CaseEntryKind.TASK)
            .collect(Collectors.toMap(it -> it.id(), it -> it.text().orElse("")));
    return StoredTask.of(work.summary().id()).stream()
        .map(it -> view(it, words.getOrDefault(it.id, "")))
        .toList();
  }

  /** One page of open tasks; {@code next} leads to the page after it. */
  record TaskList(List<TaskView> shown, Optional<UUID> next) {}

  /**
   * Open tasks for {@code me} and whom they cover for, soonest due first; {@code after} is the last
   * one of a page.
   */
  @Transactional
  TaskList openFor(Actor me, Optional<UUID> after) {
    var covered = colleagues.coveredBy(me.subject()).stream();
    return open("assignee", Stream.concat(Stream.of(me.subject()), covered).toList(), me, after);
  }

  @Transactional
  TaskList openBy(Actor me, Optional<UUID> after) {
    return open("givenBy", List.of(me.subject()), me, after);
  }

  /** Open tasks for an account, soonest due first; the caller records that they were shown. */
  @Transactional(TxType.MANDATORY)
  List<TaskView> openFor(String account, int most, Actor reader) {
    List<StoredTask> found =
        StoredTask.<StoredTask>find("assignee = ?1 and progress = OPEN order by dueOn, id", account)
            .page(Page.ofSize(most))
            .list();
    return readership.readable(found, it -> it.reportId, reader).stream()
        .map(it -> view(it, ""))
        .toList();
  }

  /**
   * Gives a task to a colleague who may read the report, or back to the one who gave it, if they
   * can still be chosen. Does nothing if the task is no longer for {@code from}.
   */
  @Transactional(TxType.MANDATORY)
  void handOver(String from, UUID id, Optional<Colleague> to, Actor by) {
    var open = StoredTask.<StoredTask>findByIdOptional(id).filter(it -> it.isStillFor(from));
    if (open.isEmpty()) {
      return;
    }
    var task = open.get();
    to.ifPresent(it -> readership.demandReader(task.reportId, task.reference, it));
    to.or(() -> colleagues.known(task.givenBy).filter(it -> reads(task, it)))
        .ifPresent(
            it -> {
              var entry = new NewCaseEntry(CaseEntryKind.TASK_HANDED_OVER, it.name(), "");
              caseEntries.enter(task.reference, Action.HAND_OVER, entry, by);
              task.isFor(it);
              trail.append(recorded(Act.TASK_HANDED_OVER, task.reference, task.id), by);
            });
  }

  private boolean reads(StoredTask task, Colleague colleague) {
    return readership.reads(task.reportId, colleague.account());
  }

  private TaskList open(String whose, List<String> accounts, Actor me, Optional<UUID> after) {
    var where = whose + " in ?1 and progress = OPEN";
    var order = " order by dueOn, id";
    List<StoredTask> found =
        after
            .flatMap(it -> StoredTask.<StoredTask>findByIdOptional(it))
            .map(
                it ->
                    StoredTask.<StoredTask>find(
                        where + " and (dueOn, id) > (?2, ?3)" + order, accounts, it.dueOn, it.id))
            .orElseGet(() -> StoredTask.find(where + order, accounts))
            .page(Page.ofSize(PAGE_SIZE))
            .list();
    var shown = readership.readable(found, it -> it.reportId, me);
    var references = shown.stream().map(it -> it.reference).distinct().toList();
    trail.append(AuditEvent.shown(Act.TASKS_LISTED, references), me);
    var next =
        found.size() < PAGE_SIZE
            ? Optional.<UUID>empty()
            : Optional.of(found.get(PAGE_SIZE - 1).id);
    return new TaskList(shown.stream().map(it -> view(it, "")).toList(), next);
  }

  private TaskView view(StoredTask task, String text) {
    var due =
        LondonTime.words(task.dueOn)
            + (deadlines.isWorkingDay(task.dueOn) ? "" : " (not a working day)");
    return new TaskView(
        task.id,
        task.reference,
        new Colleague(task.assignee, task.assigneeName),
        task.covers == null ? Set.of() : Set.of(task.covers.split(" ")),
        new Colleague(task.givenBy, task.givenByName),
        due,
        task.isOpen() && task.dueOn.isBefore(LondonTime.today(clock)),
        task.progress,
        text);
  }
}
