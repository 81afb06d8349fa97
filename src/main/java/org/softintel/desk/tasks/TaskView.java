package org.softintel.desk.tasks;

import io.quarkus.qute.TemplateData;
import java.util.UUID;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Role;

/** A task on the page of its report, with its words. */
@TemplateData
public record TaskView(TaskLine line, String assignee, String givenBy, String text) {

  public UUID id() {
    return line.id();
  }

  /** By the colleague who has it, the one who gave it, and a lead. */
  public boolean canBeSettledBy(Actor me) {
    return line.progress() == TaskProgress.OPEN
        && (me.is(Role.LEAD) || assignee.equals(me.subject()) || givenBy.equals(me.subject()));
  }

  @Override
  public String toString() {
    return "TaskView[" + line.id() + "]";
  }
}
