package org.softintel.desk.tasks;

import java.time.LocalDate;
import org.softintel.report.team.Colleague;

/** A task that is about to be given. */
public record NewTask(Colleague colleague, LocalDate due, String text) {
  @Override
  public String toString() {
    return "NewTask[" + due + "]";
  }
}
