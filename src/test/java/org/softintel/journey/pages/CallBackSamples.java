package org.softintel.journey.pages;

import org.softintel.given.ReportForm;

/** Asking to be called, and calling. */
final class CallBackSamples {
  private final SamplePages.Visitor anybody;
  private final SamplePages.Visitor triage;

  CallBackSamples(SamplePages pages) {
    anybody = pages.as(SamplePages.ANYBODY);
    triage = pages.as("triage");
  }

  void add() {
    anybody.sees("ask for a call", "/call-back", "GET /call-back", "CallBackPages/ask");
    anybody.presses("ask for a call, errors", "/call-back", "Ask for a call");
    anybody.does(
        "a call is asked for",
        it -> {
          it.navigate("/call-back");
          var form = new ReportForm(it).write("Phone number", "01632 960176");
          var asked =
              form.choose("When can we call you?", "In the morning").press("Ask for a call");
          // The token of the form: whoever has a cookie gets no page that may be kept.
          it.context().clearCookies();
          return asked;
        },
        "GET /call-back/asked",
        "CallBackPages/asked");
    triage.sees(
        "call backs",
        "/triage/tasks/call-backs",
        "GET /triage/tasks/call-backs",
        "CallBackTaskPages/list");
    triage.does(
        "whom to call",
        it -> {
          it.navigate("/triage/tasks/call-backs");
          return it.navigate(it.locator("main tbody a").first().getAttribute("href"));
        },
        "GET /triage/tasks/call-backs/{call}",
        "CallBackTaskPages/call");
    triage.sees("tasks, while somebody waits for a call", "/triage/tasks");
  }
}
