package org.softintel.intake.answers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.Problems;
import org.softintel.report.question.RowGroup;
import org.softintel.report.store.Areas;
import org.softintel.report.store.Report;
import org.softintel.report.store.ReportOrigin;

/** From answers to a report: the one way, for the pages and for the API. */
@ApplicationScoped
public class ReportIntake {
  private final Areas areas;
  private final InstantSource clock;

  public ReportIntake(Areas areas, InstantSource clock) {
    this.areas = areas;
    this.clock = clock;
  }

  /** Everything that is wrong with these answers, or the report that they make. */
  public ReportOrProblems read(Answers answers) {
    return reader(answers).read();
  }

  /** What is wrong with one row, each problem named as on the row's own pages. */
  public List<Problem> problems(Answers answers, RowGroup group, String row) {
    return reader(answers).problems(group, row);
  }

  /** Throws {@link Problems} when something is missing or wrong. */
  public Report complete(Answers answers) {
    var reading = read(answers);
    return reading.report().orElseThrow(() -> new Problems(reading.problems()));
  }

  /** On whose behalf the team types these answers in; throws {@link Problems}. */
  public Optional<ReportOrigin> origin(Answers answers) {
    if (!OnBehalfForm.isIn(answers)) {
      return Optional.empty();
    }
    var form = new OnBehalfForm(OnBehalfForm.filled(answers), clock.instant());
    var origin = form.read();
    if (origin.isEmpty()) {
      throw new Problems(form.judged().problems());
    }
    return origin;
  }

  /** No date can be later. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LondonTime.LONDON);
  }

  public Areas areas() {
    return areas;
  }

  private ReportReader reader(Answers answers) {
    return new ReportReader(answers, today(), areas.options());
  }
}
