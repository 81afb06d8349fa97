package org.softintel.journey.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.softintel.given.ReportForm;

/** What a reporter sees of their reports. */
final class FollowupSamples {
  private final SampleData given;
  private final SamplePages.Visitor reporter;
  private final SamplePages.Visitor otherReporter;

  FollowupSamples(SamplePages pages, SampleData given) {
    this.given = given;
    reporter = pages.as("reporter");
    otherReporter = pages.as("reporter2");
  }

  void add() {
    otherReporter.sees(
        "my reports, empty", "/my-reports", "GET /my-reports", "MyReportsPages/list");
    reporter.sees("my reports, filled", "/my-reports");
    reporter.sees("sent", "/my-reports/sent", "GET /my-reports/sent", "MyReportsPages/sent");
    reporter.sees(
        "drafts", "/my-reports/drafts", "GET /my-reports/drafts", "MyReportsPages/drafts");
    reporter.sees("sent, turned", "/my-reports/sent?newer-than=" + given.reference());
    reporter.sees("drafts, turned", "/my-reports/drafts?older-than=" + given.answered());
    reporter.sees(
        "a report of one's own",
        "/my-reports/" + given.closed(),
        "GET /my-reports/{reference}",
        "MyReportsPages/report",
        "MyReportsPages/howWeUseIt");
    reporter.sees(
        "a receipt",
        "/my-reports/" + given.reference() + "/receipt",
        "GET /my-reports/{reference}/receipt",
        "ReceiptPages/receipt");
    reporter.sees(
        "an addition",
        "/my-reports/" + given.reference() + "/add",
        "GET /my-reports/{reference}/add",
        "GET /my-reports/{reference}/add/{addition}",
        "AdditionPages/add");
    reporter.presses(
        "an addition, errors", "/my-reports/" + given.reference() + "/add", "Continue");
    reporter.does(
        "an addition to check, with advice and a warning",
        it -> {
          it.navigate("/my-reports/" + given.reference() + "/add");
          new ReportForm(it)
              .write(
                  "What do you want to add?",
                  "Tonight she will get into it. She is promiscuous, streetwise, out of control,"
                      + " a prostitute and puts herself at risk.");
          return ReportForm.press(it, "Continue");
        },
        "GET /my-reports/{reference}/add/{addition}/check",
        "AdditionPages/check",
        "AdditionPages/term");
    reporter.does(
        "an addition, changed elsewhere, errors",
        it -> {
          it.navigate("/my-reports/" + given.reference());
          it.navigate(it.locator("main a[href*='/add/']").first().getAttribute("href"));
          new ReportForm(it).write("What do you want to add?", "An invented kite");
          it.locator("[name=shown]").evaluate("it => it.value = '0-0'");
          return ReportForm.press(it, "Continue");
        },
        "QuestionPages/conflict");
    reporter.sees(
        "a report of one's own, an addition not sent", "/my-reports/" + given.reference());
    reporter.does(
        "an addition, sent",
        it -> {
          it.navigate("/my-reports/" + given.reference() + "/add");
          new ReportForm(it).write("What do you want to add?", "An invented addition");
          ReportForm.press(it, "Continue");
          return ReportForm.press(it, "Send your addition");
        },
        "GET /my-reports/{reference}/add/{addition}/sent",
        "AdditionPages/sent");
    reporter.sees(
        "a copy of one's own",
        "/my-reports/" + given.reference() + "/copy",
        "GET /my-reports/{reference}/copy",
        "MyReportsPages/copy",
        "MyReportsPages/copied",
        "MyReportsPages/copyFile");
    var label = "/my-reports/" + given.reference() + "/label";
    reporter.sees("a label", label, "GET /my-reports/{reference}/label", "MyReportsPages/label");
    reporter.does("a label, errors", it -> label(it, label, "k".repeat(80)));
    reporter.does("a report of one's own, labelled", it -> label(it, label, "An invented label"));
    var draft = "/my-reports/drafts/" + given.answered() + "/label";
    reporter.sees("a draft's label", draft, "GET /my-reports/drafts/{draft}/label");
    reporter.does("my reports, labelled", it -> label(it, draft, "k".repeat(60)));
    reporter.sees(
        "a draft to delete",
        "/my-reports/drafts/" + given.untouched() + "/delete",
        "GET /my-reports/drafts/{draft}/delete",
        "MyReportsPages/deleteDraft");
  }

  private static Response label(Page page, String address, String words) {
    page.navigate(address);
    new ReportForm(page).write("What do you want to call this report?", words);
    return ReportForm.press(page, "Save label");
  }
}
