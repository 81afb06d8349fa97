package org.softintel.desk.tasks;

import java.util.Set;
import java.util.UUID;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Role;
import org.softintel.report.team.Colleague;

/**
 * A task; its text is empty in a list.
 *
 * @param covers accounts that cover for its colleague today
 */
public record TaskView(
    UUID id,
    String reference,
    Colleague assignee,
    Set<String> covers,
    Colleague givenBy,
    String due,
    boolean overdue,
    TaskProgress progress,
    String text) {

  /** By the colleague who has it, or covers for them, the one who gave it, and a lead. */
  public boolean canBeSettledBy(Actor me) {
    return progress == TaskProgress.OPEN
        && (me.is(Role.LEAD)
            || assignee.account().equals(me.subject())
            || covers.contains(me.subject())
            || givenBy.account().equals(me.subject()));
  }

  public boolean isCoveredBy(Actor me) {
    return covers.contains(me.subject());
  }

  @Override
  public String toString() {
    return "TaskView[" + id + "]";
  }
}
