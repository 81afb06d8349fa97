package org.softintel.desk.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.deadline.Deadlines;

/** The days by which tasks are due, in words and against today. */
@ApplicationScoped
class TaskDueDays {
  private final Deadlines deadlines;
  private final InstantSource clock;

  TaskDueDays(Deadlines deadlines, InstantSource clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  TaskLine line(StoredTask it) {
    return new TaskLine(
        it.id,
        it.reference,
        it.assigneeName,
        it.givenByName,
        words(it.dueOn),
        it.isOpen() && it.dueOn.isBefore(LondonTime.today(clock)),
        it.progress);
  }

  /** Says so where the team is not there on that day. */
  private String words(LocalDate due) {
    return LondonTime.words(due) + (deadlines.isDayOff(due) ? " (a day off)" : "");
  }
}
