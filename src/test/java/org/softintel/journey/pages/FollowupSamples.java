package org.softintel.journey.pages;

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
        "MyReportsPages/whatHappensNext");
    reporter.sees(
        "a receipt",
        "/my-reports/" + given.reference() + "/receipt",
        "GET /my-reports/{reference}/receipt",
        "ReceiptPages/receipt");
    reporter.sees(
        "an addition",
        "/my-reports/" + given.reference() + "/add",
        "GET /my-reports/{reference}/add",
        "MyReportsPages/add");
    reporter.presses("an addition, errors", "/my-reports/" + given.reference() + "/add", "Send");
    reporter.does(
        "a report of one's own, added to",
        it -> {
          it.navigate("/my-reports/" + given.reference() + "/add");
          new ReportForm(it).write("What do you want to add?", "An invented addition");
          return ReportForm.press(it, "Send");
        });
    reporter.sees(
        "a draft to delete",
        "/my-reports/drafts/" + given.untouched() + "/delete",
        "GET /my-reports/drafts/{draft}/delete",
        "MyReportsPages/deleteDraft");
  }
}
