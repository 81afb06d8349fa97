package org.softintel.desk.tasks;

import java.time.LocalDate;
import java.util.UUID;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.team.Colleague;

/** Somebody is away from one day to another, both included, and a colleague covers for them. */
record Absence(UUID id, Colleague away, Colleague cover, LocalDate from, LocalDate until) {
  public String lastDay() {
    return LondonTime.words(until);
  }

  public String days() {
    return LondonTime.words(from) + " to " + LondonTime.words(until);
  }
}
