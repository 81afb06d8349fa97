package org.softintel.journey.pages;

import static org.softintel.journey.pages.SampleData.draft;

import com.microsoft.playwright.BrowserContext;
import java.util.regex.Pattern;
import org.softintel.given.ReportForm;
import org.softintel.given.TestStack;

/** What is refused, and how it is said. */
final class FailureSamples {
  private final SampleData given;
  private final SamplePages.Visitor anybody;
  private final SamplePages.Visitor reporter;
  private final SamplePages.Visitor triage;
  private final SamplePages.Visitor triage2;
  private final SamplePages.Visitor auditor;

  FailureSamples(SamplePages pages, SampleData given) {
    this.given = given;
    anybody = pages.as(SamplePages.ANYBODY);
    reporter = pages.as("reporter");
    triage = pages.as("triage");
    triage2 = pages.as("triage2");
    auditor = pages.as("auditor");
  }

  void add() {
    anybody.sees("unknown address", "/nowhere", "FailurePages/failure");
    reporter.sees("unknown address, signed in", "/reports/nowhere/at-all");
    triage.sees("unknown report", "/triage/SI-0000-0000", "FailurePages/desk");
    auditor.sees("unknown entry", "/audit/entries/0");
    triage2.sees("another's report", "/triage/" + given.reference() + "/pause");
    reporter.sees("wrong role", "/triage");
    anybody.sees("wrong method", "/sign-out");
    reporter.does(
        "wrong token",
        it -> {
          it.navigate("/reports/new");
          it.evaluate(
              "document.querySelectorAll('[name=csrf-token]').forEach(it => it.value = 'wrong')");
          return ReportForm.press(it, "Continue");
        });
    reporter.sees("signed in again", "/still-here", "GET /still-here", "SessionPages/stillHere");
    reporter.sees("signed in in another tab", "/signed-in", "GET /signed-in");
    reporter.does(
        "signed out while writing",
        it -> {
          it.navigate(draft(given.untouched(), "what-happened"));
          it.getByLabel("What happened?").fill("An invented hour of writing");
          var cookies = it.context().cookies();
          it.context()
              .clearCookies(
                  new BrowserContext.ClearCookiesOptions()
                      .setName(Pattern.compile("__Host-q_session")));
          var answer = ReportForm.press(it, "Continue");
          it.context().addCookies(cookies);
          return answer;
        },
        "FailurePages/sendAgain");
    reporter.does(
        "second factor",
        it -> {
          // From another site, as nothing else asks for one in local mode.
          it.navigate(
              TestStack.shared().signIn()
                  + "/realms/softintel/protocol/openid-connect/logout?client_id=softintel");
          var there = TestStack.shared().app() + "/second-factor?to=/my-reports";
          return it.waitForResponse(there, () -> it.evaluate("to => location.assign(to)", there));
        },
        "FailurePages/secondFactor");
    reporter.does(
        "too large",
        it -> {
          it.navigate(draft(given.untouched(), "what-happened"));
          it.evaluate("document.getElementById('narrative').value = 'wordy '.repeat(1200000)");
          return ReportForm.press(it, "Continue");
        });
  }
}
