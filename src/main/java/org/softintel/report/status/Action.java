package org.softintel.report.status;

import java.util.Set;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Role;

/**
 * Everything the team can do to a report, and who may. The test walks it as a table. Who may not
 * read a report at all never comes as far as this.
 */
public enum Action {
  TAKE(Set.of(OfficerRelation.NOBODYS), Set.of(OfficerRelation.NOBODYS)),
  MARK_READ(Set.of(OfficerRelation.values()), Set.of(OfficerRelation.values())),
  MARK_UNREAD(Set.of(OfficerRelation.values()), Set.of(OfficerRelation.values())),
  NOTE(Set.of(OfficerRelation.values()), Set.of(OfficerRelation.values())),
  PRIORITY(
      Set.of(OfficerRelation.NOBODYS, OfficerRelation.MINE),
      Set.of(OfficerRelation.NOBODYS, OfficerRelation.MINE, OfficerRelation.ANOTHERS)),
  EVALUATE(
      Set.of(OfficerRelation.MINE),
      Set.of(OfficerRelation.NOBODYS, OfficerRelation.MINE, OfficerRelation.ANOTHERS)),
  PAUSE(
      Set.of(OfficerRelation.MINE),
      Set.of(OfficerRelation.NOBODYS, OfficerRelation.MINE, OfficerRelation.ANOTHERS)),
  RESUME(
      Set.of(OfficerRelation.MINE),
      Set.of(OfficerRelation.NOBODYS, OfficerRelation.MINE, OfficerRelation.ANOTHERS)),
  CLOSE(
      Set.of(OfficerRelation.MINE),
      Set.of(OfficerRelation.NOBODYS, OfficerRelation.MINE, OfficerRelation.ANOTHERS)),
  CONFIRM(Set.of(), Set.of(OfficerRelation.PENDING)),
  SEND_BACK(Set.of(), Set.of(OfficerRelation.PENDING)),
  RESTRICT(Set.of(), Set.of(OfficerRelation.values())),
  LIFT(Set.of(), Set.of(OfficerRelation.values())),
  READ(Set.of(OfficerRelation.values()), Set.of(OfficerRelation.values())),
  // A log may turn out to be wrong long after its report was closed.
  WRITE_LOG(Set.of(OfficerRelation.MINE, OfficerRelation.CLOSED), Set.of(OfficerRelation.values())),
  PASS_ON(Set.of(OfficerRelation.MINE, OfficerRelation.CLOSED), Set.of(OfficerRelation.values())),
  PASS_ON_ORIGINAL(Set.of(), Set.of(OfficerRelation.values())),
  ASK(
      Set.of(OfficerRelation.MINE),
      Set.of(OfficerRelation.NOBODYS, OfficerRelation.MINE, OfficerRelation.ANOTHERS)),
  TELL(
      Set.of(OfficerRelation.MINE),
      Set.of(OfficerRelation.NOBODYS, OfficerRelation.MINE, OfficerRelation.ANOTHERS)),
  ASSIGN(
      Set.of(OfficerRelation.MINE),
      Set.of(OfficerRelation.NOBODYS, OfficerRelation.MINE, OfficerRelation.ANOTHERS)),
  SETTLE(Set.of(OfficerRelation.values()), Set.of(OfficerRelation.values())),
  HAND_OVER(Set.of(), Set.of(OfficerRelation.values()), Set.of(OfficerRelation.values()));

  /** Of {@link Set#of}, which the checker cannot see. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<OfficerRelation> officer;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<OfficerRelation> lead;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<OfficerRelation> manager;

  Action(Set<OfficerRelation> officer, Set<OfficerRelation> lead) {
    this(officer, lead, Set.of());
  }

  Action(Set<OfficerRelation> officer, Set<OfficerRelation> lead, Set<OfficerRelation> manager) {
    this.officer = officer;
    this.lead = lead;
    this.manager = manager;
  }

  /** Of who reported, to whom it comes under My reports. */
  public boolean needsAccount() {
    return this == ASK || this == TELL;
  }

  public boolean isOpenTo(Actor actor, OfficerRelation relation) {
    return (actor.is(Role.LEAD) && lead.contains(relation))
        || (actor.is(Role.TRIAGE) && officer.contains(relation))
        || (actor.is(Role.MANAGER) && manager.contains(relation));
  }

  public boolean isAboutReaders() {
    return this == RESTRICT || this == LIFT;
  }

  /** Whether it answers a proposal. */
  public boolean isSecond() {
    return this == CONFIRM || this == SEND_BACK;
  }
}
