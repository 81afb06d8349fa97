package org.softintel.report.status;

import java.util.Set;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Role;

/**
 * Everything the team can do to a report, and who may. The test walks it as a table. Who may not
 * read a report at all never comes as far as this.
 */
public enum Action {
  TAKE(Set.of(Holding.NOBODYS), Set.of(Holding.NOBODYS)),
  MARK_READ(Set.of(Holding.values()), Set.of(Holding.values())),
  MARK_UNREAD(Set.of(Holding.values()), Set.of(Holding.values())),
  NOTE(Set.of(Holding.values()), Set.of(Holding.values())),
  PRIORITY(
      Set.of(Holding.NOBODYS, Holding.MINE),
      Set.of(Holding.NOBODYS, Holding.MINE, Holding.ANOTHERS)),
  EVALUATE(Set.of(Holding.MINE), Set.of(Holding.NOBODYS, Holding.MINE, Holding.ANOTHERS)),
  PAUSE(Set.of(Holding.MINE), Set.of(Holding.NOBODYS, Holding.MINE, Holding.ANOTHERS)),
  RESUME(Set.of(Holding.MINE), Set.of(Holding.NOBODYS, Holding.MINE, Holding.ANOTHERS)),
  CLOSE(Set.of(Holding.MINE), Set.of(Holding.NOBODYS, Holding.MINE, Holding.ANOTHERS)),
  CONFIRM(Set.of(), Set.of(Holding.PENDING)),
  SEND_BACK(Set.of(), Set.of(Holding.PENDING)),
  RESTRICT(Set.of(), Set.of(Holding.values())),
  LIFT(Set.of(), Set.of(Holding.values())),
  READ(Set.of(Holding.values()), Set.of(Holding.values())),
  // A log may turn out to be wrong long after its report was closed.
  WRITE_LOG(Set.of(Holding.MINE, Holding.CLOSED), Set.of(Holding.values())),
  PASS_ON(Set.of(Holding.MINE, Holding.CLOSED), Set.of(Holding.values())),
  PASS_ON_ORIGINAL(Set.of(), Set.of(Holding.values())),
  ASK(Set.of(Holding.MINE), Set.of(Holding.NOBODYS, Holding.MINE, Holding.ANOTHERS)),
  TELL(Set.of(Holding.MINE), Set.of(Holding.NOBODYS, Holding.MINE, Holding.ANOTHERS)),
  ASSIGN(Set.of(Holding.MINE), Set.of(Holding.NOBODYS, Holding.MINE, Holding.ANOTHERS)),
  SETTLE(Set.of(Holding.values()), Set.of(Holding.values())),
  HAND_OVER(Set.of(), Set.of(Holding.values()), Set.of(Holding.values()));

  /** Of {@link Set#of}, which the checker cannot see. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Holding> officer;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Holding> lead;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Holding> manager;

  Action(Set<Holding> officer, Set<Holding> lead) {
    this(officer, lead, Set.of());
  }

  Action(Set<Holding> officer, Set<Holding> lead, Set<Holding> manager) {
    this.officer = officer;
    this.lead = lead;
    this.manager = manager;
  }

  /** Of who reported, to whom it comes under My reports. */
  public boolean needsAccount() {
    return this == ASK || this == TELL;
  }

  public boolean isOpenTo(Actor actor, Holding holding) {
    return (actor.is(Role.LEAD) && lead.contains(holding))
        || (actor.is(Role.TRIAGE) && officer.contains(holding))
        || (actor.is(Role.MANAGER) && manager.contains(holding));
  }

  public boolean isAboutReaders() {
    return this == RESTRICT || this == LIFT;
  }

  /** Whether it answers a proposal. */
  public boolean isSecond() {
    return this == CONFIRM || this == SEND_BACK;
  }
}
