package org.softintel.report.status;

import static org.softintel.report.status.OfficerRelation.ANOTHERS;
import static org.softintel.report.status.OfficerRelation.CLOSED;
import static org.softintel.report.status.OfficerRelation.CLOSED_BY_ME;
import static org.softintel.report.status.OfficerRelation.MINE;
import static org.softintel.report.status.OfficerRelation.NOBODYS;
import static org.softintel.report.status.OfficerRelation.PENDING;
import static org.softintel.report.status.OfficerRelation.PROPOSED;

import java.util.Set;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Role;

/**
 * What the team can do to a report: for officers, for leads, for managers, by whose report it is.
 * Who may read a restricted report is checked before this.
 */
// The sets are of Set.of, which the checker cannot see.
@SuppressWarnings("ImmutableEnumChecker")
public enum Action {
  TAKE(Set.of(NOBODYS), Set.of(NOBODYS)),
  MARK_READ(any(), any()),
  MARK_UNREAD(any(), any()),
  NOTE(any(), any()),
  PRIORITY(open(), open()),
  LOWER_PRIORITY(Set.of(MINE), open()),
  EVALUATE(Set.of(MINE), open()),
  // Whoever is there first.
  ANSWER_DANGER(unclosed(), unclosed()),
  RAISE_DANGER(unclosed(), unclosed()),
  PAUSE(Set.of(MINE), open()),
  RESUME(Set.of(MINE), open()),
  CLOSE(Set.of(MINE), open()),
  // An officer within a day: Decisions knows the time.
  REOPEN(Set.of(CLOSED_BY_ME), Set.of(CLOSED, CLOSED_BY_ME)),
  CORRECT(Set.of(CLOSED_BY_ME), Set.of(CLOSED, CLOSED_BY_ME)),
  CONFIRM(Set.of(), Set.of(PENDING)),
  SEND_BACK(Set.of(), Set.of(PENDING)),
  WITHDRAW(Set.of(PROPOSED), Set.of(PROPOSED)),
  RESTRICT(Set.of(), any()),
  LIFT(Set.of(), any()),
  READ(any(), any()),
  // A log may turn out to be wrong long after its report was closed.
  WRITE_LOG(Set.of(MINE, CLOSED, CLOSED_BY_ME), any()),
  PASS_ON(Set.of(MINE, CLOSED, CLOSED_BY_ME), any()),
  PASS_ON_ORIGINAL(Set.of(), any()),
  SUPERVISE(Set.of(), Set.of(CLOSED)),
  // Not their own: Disclosures knows whose it is.
  APPROVE_DISCLOSURE(any(), any()),
  ACKNOWLEDGE(any(), any()),
  SEND_AGAIN(any(), any()),
  ASK(Set.of(MINE), open()),
  TELL(Set.of(MINE), open()),
  // Whether its reporter can read their copy: a risk may show long after the end.
  COPY(Set.of(MINE, CLOSED, CLOSED_BY_ME), any()),
  ASSIGN(Set.of(MINE), open()),
  REASSIGN(Set.of(), open()),
  PUT_BACK(Set.of(MINE), Set.of(MINE, ANOTHERS)),
  SETTLE(any(), any()),
  // Whether a row of it is the same as one of another report.
  JUDGE(any(), any()),
  HAND_OVER(Set.of(), any(), any());

  private final Set<OfficerRelation> officer;
  private final Set<OfficerRelation> lead;
  private final Set<OfficerRelation> manager;

  Action(Set<OfficerRelation> officer, Set<OfficerRelation> lead) {
    this(officer, lead, Set.of());
  }

  Action(Set<OfficerRelation> officer, Set<OfficerRelation> lead, Set<OfficerRelation> manager) {
    this.officer = officer;
    this.lead = lead;
    this.manager = manager;
  }

  private static Set<OfficerRelation> any() {
    return Set.of(OfficerRelation.values());
  }

  /** Neither closed nor waiting for a second person. */
  private static Set<OfficerRelation> open() {
    return Set.of(NOBODYS, MINE, ANOTHERS);
  }

  private static Set<OfficerRelation> unclosed() {
    return Set.of(NOBODYS, MINE, ANOTHERS, PROPOSED, PENDING);
  }

  /**
   * Whether it waits until possible danger is answered: it would take the report out of sight, or
   * say again that there is danger.
   */
  boolean waitsForDanger() {
    return this == PAUSE || this == CLOSE || this == CONFIRM || this == RAISE_DANGER;
  }

  /** Whether the reporter must have an account, to see it under My reports. */
  boolean needsAccount() {
    return this == ASK || this == TELL || this == COPY;
  }

  public boolean isOpenTo(Actor actor, OfficerRelation relation) {
    return (actor.is(Role.LEAD) && lead.contains(relation))
        || (actor.is(Role.TRIAGE) && officer.contains(relation))
        || (actor.is(Role.MANAGER) && manager.contains(relation));
  }

  /**
   * Whether the report must have been opened by the same person first. A manager may not read it.
   */
  public boolean needsOpening() {
    return switch (this) {
      // A lead may see from the list who should have a report.
      case TAKE, MARK_READ, MARK_UNREAD, READ, HAND_OVER, REASSIGN -> false;
      case NOTE, PRIORITY, LOWER_PRIORITY, EVALUATE, PAUSE, RESUME -> true;
      case ANSWER_DANGER, RAISE_DANGER -> true;
      case CLOSE, REOPEN, CORRECT, CONFIRM, SEND_BACK, WITHDRAW, SUPERVISE, RESTRICT, LIFT -> true;
      case WRITE_LOG, PASS_ON, PASS_ON_ORIGINAL, APPROVE_DISCLOSURE, ACKNOWLEDGE -> true;
      case ASK, TELL, COPY, ASSIGN, PUT_BACK, SETTLE, SEND_AGAIN, JUDGE -> true;
    };
  }

  /**
   * Whether it takes or changes a report, or says who has it: nobody does that to one that names
   * them.
   */
  public boolean isWork() {
    return this == TAKE || this == HAND_OVER || this == REASSIGN || needsOpening();
  }

  boolean isAboutReaders() {
    return this == RESTRICT || this == LIFT;
  }

  /** Whether it changes how a report ended. */
  boolean isAboutEnd() {
    return this == REOPEN || this == CORRECT;
  }

  /** Whether it answers or withdraws a proposal. */
  boolean isAboutProposal() {
    return this == CONFIRM || this == SEND_BACK || this == WITHDRAW;
  }
}
