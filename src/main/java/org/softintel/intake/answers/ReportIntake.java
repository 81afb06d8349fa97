package org.softintel.intake.answers;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.softintel.intake.answers.ReportReader.ReportOrProblems;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.Problems;
import org.softintel.report.question.Question;
import org.softintel.report.question.RowGroup;
import org.softintel.report.store.Areas;
import org.softintel.report.store.Report;

/** Turns answers into a report: the one way, for the pages and for the API. */
@Singleton
public class ReportIntake {
  private final Areas areas;
  private final InstantSource clock;

  public ReportIntake(Areas areas, InstantSource clock) {
    this.areas = areas;
    this.clock = clock;
  }

  public Areas areas() {
    return areas;
  }

  /** Returns the report, or everything that is wrong with the answers. */
  public ReportOrProblems read(ReportAnswers answers) {
    return reader(answers).read();
  }

  /** As {@link #read}; messages speak of a reporter who is somebody else. */
  public ReportOrProblems readForTeam(ReportAnswers answers) {
    return new ReportReader(answers, today(), areas.options(), Question::forTeam).read();
  }

  /** Returns what is wrong with one row, with pointers relative to the row. */
  public List<Problem> problems(ReportAnswers answers, RowGroup group, String row) {
    return reader(answers).problems(group, row);
  }

  /** Returns what is wrong with one page; with a row that says nothing, at its first question. */
  public List<Problem> problems(ReportAnswers answers, PageOfDraft at) {
    if (at.group().isEmpty()) {
      return at.sheet().onPage(read(answers).problems());
    }
    var wrong = problems(answers, at.group().get(), at.row());
    var here = at.sheet().onPage(wrong);
    var first = at.sheet().first().get(0);
    return at.isSaved(answers) || !here.isEmpty()
        ? here
        : List.of(new Problem(first.pointer(), wrong.get(0).message()));
  }

  /** Throws {@link Problems} when something is missing or wrong. */
  public Report complete(ReportAnswers answers) {
    var reading = read(answers);
    return reading.report().orElseThrow(() -> new Problems(reading.problems()));
  }

  /** The last day that an answer can name. */
  public LocalDate today() {
    return LondonTime.today(clock);
  }

  private ReportReader reader(ReportAnswers answers) {
    return new ReportReader(answers, today(), areas.options());
  }
}
