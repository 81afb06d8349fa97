package org.softintel.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.softintel.question.Group;
import org.softintel.report.Areas;
import org.softintel.report.Origin;
import org.softintel.report.Report;
import org.softintel.web.LondonTime;
import org.softintel.web.Problem;
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
    return reader(answers).read();
  }

  /** What is wrong with one row, each problem named as on the row's own pages. */
  List<Problem> problems(Answers answers, Group group, String row) {
    return reader(answers).problems(group, row);
  }

  /** Throws {@link Problems} when something is missing or wrong. */
  public Report complete(Answers answers) {
    var reading = read(answers);
    return reading.report().orElseThrow(() -> new Problems(reading.problems()));
  }

  /** On whose behalf the team types these answers in; throws {@link Problems}. */
  Optional<Origin> origin(Answers answers) {
    if (!BehalfForm.isIn(answers)) {
      return Optional.empty();
    }
    var form = new BehalfForm(BehalfForm.filled(answers), clock.instant());
    var origin = form.read();
    if (origin.isEmpty()) {
      throw new Problems(form.judged().problems());
    }
    return origin;
  }

  /** No date can be later. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LondonTime.LONDON);
  }

  Areas areas() {
    return areas;
  }

  private ReportReader reader(Answers answers) {
    return new ReportReader(answers, today(), areas.options());
  }
}
