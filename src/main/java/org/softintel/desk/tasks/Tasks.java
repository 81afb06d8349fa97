package org.softintel.desk.tasks;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
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
import org.softintel.report.status.Action;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.CaseRecord;
import org.softintel.report.status.NewCaseEntry;
import org.softintel.report.status.ReportVersion;
import org.softintel.report.team.Colleague;
import org.softintel.report.team.Colleagues;

/** The front door of this package: tasks are given, listed, and settled once. */
@ApplicationScoped
public class Tasks {
  private static final int PAGE_SIZE = 25;

  private final CaseEntries caseEntries;
  private final TaskDueDays days;
  private final Colleagues colleagues;
  private final Readership readership;
  private final AuditTrail trail;

  Tasks(
      CaseEntries caseEntries,
      TaskDueDays days,
      Colleagues colleagues,
      Readership readership,
      AuditTrail trail) {
    this.readership = readership;
    this.caseEntries = caseEntries;
    this.days = days;
    this.colleagues = colleagues;
    this.trail = trail;
  }

  /** False, and nothing is given, when the report has changed since the page showed it. */
  @Transactional
  public boolean give(ReportVersion page, NewTask what, Actor by) {
    var code = what.colleague().name() + ", due " + LondonTime.words(what.due());
    var entry = new NewCaseEntry(CaseEntryKind.TASK, code, what.text());
    var entered = caseEntries.enter(page, Action.ASSIGN, entry, by);
    entered.ifPresent(
        it -> {
          new StoredTask(it, what, by).persist();
          trail.append(new AuditEvent.OnReport(Act.TASK_GIVEN, it.reference()), by);
        });
    return entered.isPresent();
  }

  /** Done or withdrawn, by whoever is to do it, whoever gave it, or the lead; once. */
  @Transactional
  public void settle(String reference, UUID id, TaskResult how, Actor by) {
    var progress = how.progress();
    var entry = NewCaseEntry.saying(progress.entry(), how.note());
    var entered = caseEntries.enter(reference, Action.SETTLE, entry, by);
    var task = StoredTask.of(entered.report(), id).orElseThrow(NotFoundException::new);
    if (!assigned(task, "").canBeSettledBy(by)) {
      throw Refusal.conflict(
          "You cannot settle this task",
          "It is done or withdrawn already, or it is for another colleague. The report shows"
              + " which.");
    }
    task.progress = progress;
    task.settledAt = entered.at();
    trail.append(new AuditEvent.OnReport(progress.act(), entered.reference()), by);
  }

  /** Every task of a report, soonest due first, with the words that {@code work} holds opened. */
  @Transactional
  public List<TaskView> of(CaseRecord work) {
    var words =
        work.entries().stream()
            .filter(it -> it.kind() == CaseEntryKind.TASK)
            .collect(Collectors.toMap(it -> it.id(), it -> it.text().orElse("")));
    return StoredTask.of(work.summary().id()).stream()
        .map(it -> assigned(it, words.getOrDefault(it.id, "")))
        .toList();
  }

  /** Open tasks for {@code me}, soonest due first; {@code after} is the last one of a page. */
  @Transactional
  public TaskList openFor(Actor me, Optional<UUID> after) {
    return open("assignee", me, after);
  }

  /** Open tasks that {@code me} gave. */
  @Transactional
  public TaskList openBy(Actor me, Optional<UUID> after) {
    return open("givenBy", me, after);
  }

  /** Open tasks for an account, soonest due first; who looks at them records it. */
  @Transactional(TxType.MANDATORY)
  public List<TaskLine> openFor(String account, int most, Actor reader) {
    List<StoredTask> found =
        StoredTask.<StoredTask>find("assignee = ?1 and progress = OPEN order by dueOn, id", account)
            .page(Page.ofSize(most))
            .list();
    return readable(found, reader).stream().map(days::chore).toList();
  }

  private List<StoredTask> readable(List<StoredTask> tasks, Actor reader) {
    var reports =
        readership.readable(
            tasks.stream().map(it -> it.reportId).collect(Collectors.toSet()), reader);
    return tasks.stream().filter(it -> reports.contains(it.reportId)).toList();
  }

  /**
   * To a colleague who reads the report, or back to whoever gave it, if they can still be chosen.
   * What {@code from} has not to do any more is left alone.
   */
  @Transactional(TxType.MANDATORY)
  public void handOver(String from, UUID id, Optional<Colleague> to, Actor by) {
    var open = StoredTask.<StoredTask>findByIdOptional(id).filter(it -> it.isStillFor(from));
    if (open.isEmpty()) {
      return;
    }
    var task = open.get();
    to.ifPresent(it -> requireReader(task, it));
    to.or(() -> colleagues.known(task.givenBy).filter(it -> reads(task, it)))
        .ifPresent(
            it -> {
              var entry = new NewCaseEntry(CaseEntryKind.TASK_HANDED_OVER, it.name(), "");
              caseEntries.enter(task.reference, Action.HAND_OVER, entry, by);
              task.isFor(it);
              trail.append(new AuditEvent.OnReport(Act.TASK_HANDED_OVER, task.reference), by);
            });
  }

  /** Nobody has to do what they cannot see. */
  private void requireReader(StoredTask task, Colleague to) {
    if (!reads(task, to)) {
      throw Refusal.conflict(
          "Report " + task.reference + " is restricted",
          to.name() + " is not named as a reader of it. A lead who is can change that.");
    }
  }

  private boolean reads(StoredTask task, Colleague colleague) {
    return readership.reads(task.reportId, colleague.account());
  }

  private TaskList open(String whose, Actor me, Optional<UUID> after) {
    var values = new HashMap<String, Object>();
    values.put("me", me.subject());
    var where = whose + " = :me and progress = OPEN";
    var last = after.flatMap(it -> StoredTask.<StoredTask>findByIdOptional(it));
    last.ifPresent(
        it -> {
          values.put("due", it.dueOn);
          values.put("id", it.id);
        });
    var beyond = last.isPresent() ? " and (dueOn > :due or dueOn = :due and id > :id)" : "";
    List<StoredTask> found =
        StoredTask.<StoredTask>find(where + beyond + " order by dueOn, id", values)
            .page(Page.ofSize(PAGE_SIZE))
            .list();
    var shown = readable(found, me);
    var references = shown.stream().map(it -> it.reference).distinct().toList();
    trail.append(new AuditEvent.Shown(Act.TASKS_LISTED, references), me);
    var next =
        Stream.of(found)
            .filter(it -> it.size() == PAGE_SIZE)
            .map(it -> it.get(PAGE_SIZE - 1).id)
            .findFirst();
    return new TaskList(shown.stream().map(days::chore).toList(), next);
  }

  private TaskView assigned(StoredTask task, String text) {
    return new TaskView(days.chore(task), task.assignee, task.givenBy, text);
  }
}
