package org.softintel.journey.pages;

import static org.softintel.journey.pages.SamplePages.submit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.softintel.given.ReportForm;

/** A question to the reporter, and its answer. */
final class ReporterQuestionSamples {
  private final SampleData given;
  private final SamplePages.Visitor reporter;
  private final SamplePages.Visitor triage;

  ReporterQuestionSamples(SamplePages pages, SampleData given) {
    this.given = given;
    reporter = pages.as("reporter");
    triage = pages.as("triage");
  }

  void add() {
    triage.does(
        "a report, a question waiting",
        it -> {
          it.navigate("/triage/" + given.reference() + "/question");
          new ReportForm(it).write("Question", "Which invented kite was it?");
          return submit(it, "/triage/" + given.reference() + "/question");
        });
    reporter.sees("my reports, asked", "/my-reports");
    reporter.sees("a report of one's own, asked", "/my-reports/" + given.reference());
    reporter.does(
        "a question",
        this::question,
        "GET /my-reports/{reference}/questions/{question}",
        "AdditionPages/answer");
    reporter.does(
        "a question, errors",
        it -> {
          question(it);
          return ReportForm.press(it, "Continue");
        });
    reporter.does(
        "an answer to check",
        it -> {
          question(it);
          new ReportForm(it).write("Your answer", "An invented answer");
          return ReportForm.press(it, "Continue");
        },
        "GET /my-reports/{reference}/questions/{question}/check");
    reporter.does(
        "an answer, sent",
        it -> {
          var officer = triage.page();
          officer.navigate("/triage/" + given.reference() + "/feedback");
          new ReportForm(officer)
              .write(
                  "In your own words (optional with a standard message)", "An invented thank you");
          submit(officer, "/triage/" + given.reference() + "/feedback");
          question(it);
          new ReportForm(it).write("Your answer", "An invented answer");
          ReportForm.press(it, "Continue");
          return ReportForm.press(it, "Send your answer");
        },
        "GET /my-reports/{reference}/questions/{question}/sent");
    reporter.sees("my reports, told", "/my-reports");
    reporter.sees("a copy of a conversation", "/my-reports/" + given.reference() + "/copy");
    triage.sees("a report, answered", "/triage/" + given.reference());
  }

  private Response question(Page page) {
    var asked = "/my-reports/" + given.reference();
    page.navigate(asked);
    return page.navigate(page.locator("a[href^='" + asked + "/questions/']").getAttribute("href"));
  }
}
