package org.softintel.journey.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import org.softintel.given.ReportForm;

/** An intelligence log: written, printed, corrected. */
final class LogSamples {
  private final SampleData given;
  private final SamplePages.Visitor triage;

  LogSamples(SamplePages pages, SampleData given) {
    this.given = given;
    triage = pages.as("triage");
  }

  void add() {
    var logs = "/triage/" + given.reference() + "/logs/";
    triage.sees(
        "a log, empty", logs + "new", "GET /triage/{reference}/logs/new", "WriteLogPages/write");
    triage.presses("a log, errors", logs + "new", "Save log");
    triage.does(
        "a log with something to look at",
        it -> {
          it.navigate(logs + "new");
          writeLog(it, "Robin Sample says that she is promiscuous. " + "k".repeat(80));
          return ReportForm.press(it, "Save log");
        });
    triage.does(
        "a log",
        it -> {
          it.navigate(logs + "new");
          writeLog(it, "An invented car stood at an invented hotel.\n" + "k".repeat(80));
          return ReportForm.press(it, "Save log");
        },
        "GET /triage/{reference}/logs/{log}",
        "IntelligenceLogPages/log");
    triage.does(
        "a log to print",
        it -> follow(it, "Print this log"),
        "GET /triage/{reference}/logs/{log}/print",
        "IntelligenceLogPages/print");
    triage.does(
        "a log to correct",
        it -> {
          it.goBack();
          return follow(it, "Correct this log");
        },
        "GET /triage/{reference}/logs/{log}/correct");
    triage.does(
        "a log, corrected meanwhile",
        it -> {
          it.evaluate("document.querySelector('[name=last-version]').value = '0'");
          writeLog(it, "An invented van stood at an invented hotel.");
          return ReportForm.press(it, "Save log");
        });
    triage.does(
        "a log, corrected",
        it -> {
          it.getByLabel("I have compared").check();
          return ReportForm.press(it, "Save log");
        });
    triage.does("a log, an earlier version", it -> follow(it, "Version 1"));
    triage.sees("a report with a log", "/triage/" + given.reference());
    triage.sees(
        "a report to print",
        "/triage/" + given.reference() + "/print",
        "GET /triage/{reference}/print",
        "ReportPrintPages/print");
  }

  private static void writeLog(Page page, String text) {
    new ReportForm(page).write("Sanitised text", text);
    for (var choice : List.of("2 – Untested", "C – Known indirectly")) {
      page.getByLabel(choice, new Page.GetByLabelOptions().setExact(true)).check();
    }
    page.getByLabel("C – Lawful sharing permitted with conditions").check();
    new ReportForm(page).write("Conditions", "Invented: ask us first");
    page.getByLabel("I have compared").check();
  }

  private static Response follow(Page page, String link) {
    var named = new Page.GetByTextOptions().setExact(true);
    var address = page.getByText(link, named).first().getAttribute("href");
    return page.navigate(address);
  }
}
