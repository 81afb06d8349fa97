package org.softintel.desk.tasks;

import io.quarkus.qute.TemplateData;
import java.util.UUID;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Role;
import org.softintel.report.team.Colleague;

/** A task; its text is empty in a list. */
@TemplateData
public record TaskView(
    UUID id,
    String reference,
    Colleague assignee,
    Colleague givenBy,
    String due,
    boolean overdue,
    TaskProgress progress,
    String text) {

  /** By the colleague who has it, the one who gave it, and a lead. */
  public boolean canBeSettledBy(Actor me) {
    return progress == TaskProgress.OPEN
        && (me.is(Role.LEAD)
            || assignee.account().equals(me.subject())
            || givenBy.account().equals(me.subject()));
  }

  @Override
  public String toString() {
    return "TaskView[" + id + "]";
  }
}
