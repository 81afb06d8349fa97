package org.softintel.desk.tasks;

import io.quarkus.qute.TemplateData;
import java.util.UUID;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Role;

/** A task on the page of its report, with its words. */
@TemplateData
public record TaskView(TaskLine chore, String assignee, String givenBy, String text) {

  public UUID id() {
    return chore.id();
  }

  /** Whoever is to do it, whoever gave it, and the lead. */
  public boolean canBeSettledBy(Actor me) {
    return chore.progress() == TaskProgress.OPEN
        && (me.is(Role.LEAD) || assignee.equals(me.subject()) || givenBy.equals(me.subject()));
  }

  @Override
  public String toString() {
    return "TaskView[" + chore.id() + "]";
  }
}
