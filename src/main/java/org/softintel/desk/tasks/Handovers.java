package org.softintel.desk.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.WebSessions;
import org.softintel.platform.page.Refusal;
import org.softintel.report.access.ReaderRestraints;
import org.softintel.report.access.ReaderRestraints.Restrained;
import org.softintel.report.casework.CaseEntries;
import org.softintel.report.casework.Casework;
import org.softintel.report.status.Action;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.NewCaseEntry;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.team.Colleague;
import org.softintel.report.team.Colleagues;
import org.softintel.report.team.TeamMember;

/** Records who has left and who is back, and hands their work over. */
@ApplicationScoped
class Handovers {
  private static final int MOST_SHOWN = 50;

  private final Colleagues colleagues;
  private final Casework casework;
  private final CaseEntries caseEntries;
  private final Tasks tasks;
  private final WebSessions sessions;
  private final ReaderRestraints restraints;
  private final Outbox outbox;
  private final AuditTrail trail;

  Handovers(
      Colleagues colleagues,
      Casework casework,
      CaseEntries caseEntries,
      Tasks tasks,
      WebSessions sessions,
      ReaderRestraints restraints,
      Outbox outbox,
      AuditTrail trail) {
    this.colleagues = colleagues;
    this.casework = casework;
    this.caseEntries = caseEntries;
    this.tasks = tasks;
    this.sessions = sessions;
    this.restraints = restraints;
    this.outbox = outbox;
    this.trail = trail;
  }

  /** The open work of a team member, without any text. */
  record OpenWork(TeamMember member, List<ReportSummary> reports, List<TaskView> tasks) {
    public boolean isEmpty() {
      return reports.isEmpty() && tasks.isEmpty();
    }

    /** Whether there may be more than it shows. */
    public boolean isFull() {
      return reports.size() == MOST_SHOWN || tasks.size() == MOST_SHOWN;
    }
  }

  /** The team, and what its leads must look after. */
  record Team(List<TeamMember> people, List<Restrained> stopped, List<Restrained> named) {
    public List<TeamMember> leaving() {
      return people.stream().filter(it -> it.leaving().isPresent()).toList();
    }
  }

  @Transactional
  Team people(Actor reader) {
    var people = colleagues.everybody();
    trail.append(AuditEvent.listed(Act.PEOPLE_LISTED, people.size()), reader);
    var named = restraints.named(reader);
    if (!named.isEmpty()) {
      var references = named.stream().map(Restrained::what).distinct().toList();
      trail.append(AuditEvent.shown(Act.WORK_LISTED, references), reader);
    }
    return new Team(people, restraints.stopped(), named);
  }

  /** The open work of {@code account}, in portions: the rest follows once these are handed over. */
  @Transactional
  OpenWork work(String account, Actor reader) {
    var member = member(account);
    var reports = casework.heldBy(account, MOST_SHOWN, reader);
    var open = tasks.openFor(account, MOST_SHOWN, reader);
    var references =
        Stream.concat(
                reports.stream().map(ReportSummary::reference),
                open.stream().map(TaskView::reference))
            .distinct()
            .toList();
    trail.append(AuditEvent.shown(Act.WORK_LISTED, references), reader);
    return new OpenWork(member, reports, open);
  }

  /** Of a lead it is asked for first, and done when somebody else says the same. */
  @Transactional
  void left(String account, Actor by) {
    if (account.equals(by.subject())) {
      throw Refusal.conflict(
          "You cannot record that you have left", "Ask a lead or a manager to do it.");
    }
    var member = member(account);
    if (member.hasLeft()) {
      throw Refusal.conflict(
          "This person is already recorded as having left", "Somebody recorded it before you.");
    }
    if (member.leavingSaidBy().filter(by.subject()::equals).isPresent()) {
      throw Refusal.conflict(
          "Somebody else must confirm this",
          "You said that "
              + member.name()
              + " has left. Another lead or a manager must confirm it.");
    }
    if (member.lead() && member.leaving().isEmpty()) {
      colleagues.leaving(account, by);
      record(Act.COLLEAGUE_LEAVING, account, by);
    } else {
      leave(account, by);
    }
  }

  /** From now on they can be chosen nowhere, and no session or token of theirs opens anything. */
  private void leave(String account, Actor by) {
    colleagues.leave(account, by);
    sessions.endAll(account);
    record(Act.COLLEAGUE_LEFT, account, by);
  }

  /** The lead whom it is about can only object, or they could hinder it for ever. */
  @Transactional
  void stays(String account, Actor by) {
    if (member(account).leaving().isEmpty()) {
      throw Refusal.conflict(
          "There is nothing to withdraw", "Somebody has confirmed or withdrawn it since.");
    }
    if (account.equals(by.subject())) {
      colleagues.object(account);
      record(Act.COLLEAGUE_OBJECTS, account, by);
    } else {
      colleagues.stay(account);
      record(Act.COLLEAGUE_STAYS, account, by);
    }
  }

  @Transactional
  void back(String account, Actor by) {
    leaver(account);
    colleagues.comeBack(account);
    record(Act.COLLEAGUE_BACK, account, by);
  }

  /** Auditors hear of it at once. */
  private void record(Act act, String account, Actor by) {
    var entry = AuditEvent.onAccount(act, account);
    trail.append(entry, by);
    outbox.enqueueAlert("", Optional.empty(), entry.id());
  }

  /** Lets somebody work on a report whose words mention them, with a reason in the report. */
  @Transactional
  void releaseMention(String account, String reference, String reason, Actor by) {
    var entry = new NewCaseEntry(CaseEntryKind.MENTION_RELEASED, officer(account).name(), reason);
    var made = caseEntries.enter(reference, Action.READ, entry, by);
    restraints.releaseMention(made.report(), made.reference(), account, by);
  }

  @Transactional
  Colleague officer(String account) {
    return member(account).colleague();
  }

  /** Skips what others have taken or done in the meantime. */
  @Transactional
  void handOver(String account, HandoverForm what, Actor by) {
    var from = leaver(account).colleague();
    what.reports().forEach(it -> casework.reassign(from, it, what.to(), by));
    what.tasks().forEach(it -> tasks.handOver(account, it, what.to(), by));
  }

  private TeamMember leaver(String account) {
    var member = member(account);
    if (!member.hasLeft()) {
      throw Refusal.conflict(
          member.name() + " has not left",
          "You can only hand over the work of somebody who has left. Record that they have left first.");
    }
    return member;
  }

  private TeamMember member(String account) {
    return colleagues.member(account).orElseThrow(NotFoundException::new);
  }
}
