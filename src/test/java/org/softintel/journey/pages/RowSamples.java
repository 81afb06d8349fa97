package org.softintel.journey.pages;

import static org.softintel.journey.pages.SampleData.draft;

import java.util.stream.Stream;
import org.softintel.given.FormFiller;
import org.softintel.given.ReportForm;
import org.softintel.report.question.RowGroup;

/** Each list of a report, and each page of its first row. */
final class RowSamples {
  private final SampleData given;
  private final SamplePages.Visitor reporter;

  RowSamples(SamplePages pages, SampleData given) {
    this.given = given;
    reporter = pages.as("reporter");
  }

  void add() {
    Stream.of(RowGroup.values()).forEach(this::rows);
  }

  private void rows(RowGroup group) {
    var list = "rows/" + group.code();
    reporter.sees(
        group.code() + ", none",
        draft(given.untouched(), list),
        "GET /reports/{draft}/rows/{group}",
        "RowPages/list");
    for (var questionPage : group.sheets()) {
      var path = list + "/k1/" + questionPage.path();
      reporter.sees(
          group.code() + " " + questionPage.path() + ", empty",
          draft(given.answered(), path),
          "GET /reports/{draft}/rows/{group}/{row}/{sheet}",
          "QuestionPages/rowButtons");
      reporter.does(
          group.code() + " " + questionPage.path() + ", errors",
          it -> {
            it.navigate(draft(given.answered(), path));
            FormFiller.spoil(it, questionPage);
            return ReportForm.press(it, "Save and continue");
          });
      reporter.does(
          group.code() + " " + questionPage.path() + ", filled",
          it -> {
            it.navigate(draft(given.answered(), path));
            FormFiller.fill(it, questionPage);
            ReportForm.press(it, "Save and continue");
            return it.navigate(draft(given.answered(), path));
          });
    }
    reporter.sees(group.code() + ", one", draft(given.answered(), list));
    reporter.presses(group.code() + ", unsaid, errors", draft(given.answered(), list), "Continue");
    reporter.sees(
        group.code() + ", one to remove",
        draft(given.answered(), list + "/k1/remove"),
        "GET /reports/{draft}/rows/{group}/{row}/remove",
        "RowPages/remove");
  }
}
