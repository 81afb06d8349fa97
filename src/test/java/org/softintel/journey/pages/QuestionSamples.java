package org.softintel.journey.pages;

import static org.softintel.journey.pages.SampleData.draft;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.softintel.given.FormFiller;
import org.softintel.given.ReportForm;
import org.softintel.report.question.QuestionPage;
import org.softintel.report.question.Questionnaire;

/** Each question page of a report: empty, with errors, filled. */
final class QuestionSamples {
  // A date is asked for, and judged, only after this answer.
  private static final Map<String, String> ASKED_AFTER =
      Map.of(
          "date", "Yes, I know the date",
          "month", "I know about when",
          "period", "It went on over a period");

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
  }

  private void sheet(QuestionPage questionPage) {
    var path = questionPage.path();
    reporter.sees(
        path + ", empty",
        draft(given.untouched(), path),
        "GET /reports/{draft}/{sheet}",
        "QuestionPages/question",
        "QuestionPages/whatHelps");
    reporter.does(
        path + ", errors",
        it -> {
          ask(it, given.untouched(), path);
          FormFiller.spoil(it, questionPage);
          return ReportForm.press(it, "Continue");
        });
    reporter.does(
        path + ", filled",
        it -> {
          ask(it, given.answered(), path);
          FormFiller.fill(it, questionPage);
          ReportForm.press(it, "Continue");
          return it.navigate(draft(given.answered(), path));
        });
  }

  private static void ask(Page page, String draft, String step) {
    if (ASKED_AFTER.containsKey(step)) {
      page.navigate(draft(draft, "when"));
      new ReportForm(page)
          .choose("Do you know when it happened?", ASKED_AFTER.get(step))
          .press("Continue");
    }
    page.navigate(draft(draft, step));
  }
}
