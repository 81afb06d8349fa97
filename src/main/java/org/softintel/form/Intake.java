package org.softintel.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import org.softintel.report.Areas;
import org.softintel.report.Report;
import org.softintel.web.LondonTime;
import org.softintel.web.Problems;

/** From answers to a report: the one way, for the pages and for the API. */
@ApplicationScoped
public class Intake {
  private final Areas areas;
  private final InstantSource clock;

  Intake(Areas areas, InstantSource clock) {
    this.areas = areas;
    this.clock = clock;
  }

  /** Everything that is wrong with these answers, or the report that they make. */
  public Reading read(Answers answers) {
    var today = LocalDate.ofInstant(clock.instant(), LondonTime.LONDON);
    return new ReportReader(answers, today, areas.codes()).read();
  }

  /** Throws {@link Problems} when something is missing or wrong. */
  public Report complete(Answers answers) {
    var reading = read(answers);
    return reading.report().orElseThrow(() -> new Problems(reading.problems()));
  }
}
