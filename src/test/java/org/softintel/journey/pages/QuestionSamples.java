package org.softintel.journey.pages;

import static org.softintel.journey.pages.SampleData.draft;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.softintel.given.FormFiller;
import org.softintel.given.ReportForm;
import org.softintel.report.question.QuestionPage;
import org.softintel.report.question.Questionnaire;

/** Each question page of a report: empty, with errors, filled. */
final class QuestionSamples {
  private final SampleData given;
  private final SamplePages.Visitor reporter;

  QuestionSamples(SamplePages pages, SampleData given) {
    this.given = given;
    reporter = pages.as("reporter");
  }

  void add() {
    reporter.sees("before the form", "/reports/new", "GET /reports/new", "ReportPages/before");
    reporter.presses("before the form, errors", "/reports/new", "Continue");
    reporter.does(
        "the stop",
        it -> {
          it.navigate("/reports/new");
          it.getByLabel("Yes").all().forEach(Locator::check);
          return ReportForm.press(it, "Continue");
        },
        "ReportPages/stop");
    Questionnaire.sheets().forEach(this::sheet);
    times();
  }

  private void sheet(QuestionPage questionPage) {
    var path = questionPage.path();
    reporter.sees(
        path + ", empty",
        draft(given.untouched(), path),
        "GET /reports/{draft}/{sheet}",
        "QuestionPages/question",
        "QuestionPages/whatHelps",
        "QuestionPages/when");
    reporter.does(
        path + ", errors",
        it -> {
          it.navigate(draft(given.untouched(), path));
          FormFiller.spoil(it, questionPage);
          return ReportForm.press(it, "Continue");
        });
    reporter.does(
        path + ", filled",
        it -> {
          it.navigate(draft(given.answered(), path));
          FormFiller.fill(it, questionPage);
          ReportForm.press(it, "Continue");
          return it.navigate(draft(given.answered(), path));
        });
  }

  /** Each kind of time, with what is asked of it: filled, and wrong. */
  private void times() {
    Questionnaire.TIMES.forEach(
        (kind, questions) -> {
          reporter.does(
              "when, " + kind,
              it -> {
                chosen(it, given.untouched(), kind);
                FormFiller.fill(it, questions);
                ReportForm.press(it, "Continue");
                return it.navigate(draft(given.untouched(), "when"));
              });
          if (!questions.isEmpty()) {
            reporter.does(
                "when, " + kind + ", errors",
                it -> {
                  chosen(it, given.untouched(), kind);
                  FormFiller.spoil(it, questions);
                  return ReportForm.press(it, "Continue");
                });
          }
        });
  }

  private static void chosen(Page page, String draft, String kind) {
    page.navigate(draft(draft, "when"));
    page.locator("[name=happened-kind][value=" + kind + "]").check();
  }
}
