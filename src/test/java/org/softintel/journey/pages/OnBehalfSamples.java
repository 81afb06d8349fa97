package org.softintel.journey.pages;

import static org.softintel.journey.pages.SamplePages.submit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.LocalDate;
import java.util.List;
import org.softintel.given.OfficerActions;
import org.softintel.given.ReportForm;
import org.softintel.platform.page.LondonTime;

/** A report that an officer enters for somebody. */
final class OnBehalfSamples {
  private final SamplePages.Visitor triage;
  private String typed = "";

  OnBehalfSamples(SamplePages pages) {
    triage = pages.as("triage");
  }

  void add() {
    triage.sees("typing in", "/triage/enter", "GET /triage/enter", "OnBehalfPages/enter");
    triage.submits("typing in, errors", "/triage/enter");
    triage.does("typing in, what happened", this::typeIn);
    triage.does("what can be added, typing in", it -> it.navigate(typed + "/tasks"));
    triage.does(
        "answers to check, typing in",
        it -> {
          it.navigate(typed + "/what-happened");
          it.getByLabel("What happened?").fill("An invented call about a teal kite");
          ReportForm.press(it, "Continue");
          it.locator("[value=online]").check();
          ReportForm.press(it, "Continue");
          it.navigate(typed + "/when");
          it.locator("[value=not-known]").check();
          ReportForm.press(it, "Continue");
          return it.navigate(typed + "/check");
        });
    triage.does(
        "who told it",
        it -> it.navigate(typed.replace("/reports/", "/triage/enter/")),
        "GET /triage/enter/{draft}",
        "OnBehalfPages/change",
        "OnBehalfPages/fields");
    triage.does(
        "who told it, errors",
        it -> {
          it.navigate(typed.replace("/reports/", "/triage/enter/"));
          it.locator("#name").fill("");
          return ReportForm.press(it, "Save");
        });
    triage.sees("typing in, begun", "/triage/enter");
    triage.does(
        "what was typed in, to delete",
        it -> it.navigate(typed.replace("/reports/", "/triage/enter/") + "/delete"),
        "GET /triage/enter/{draft}/delete",
        "OnBehalfPages/delete");
    triage.does(
        "a report that was typed in",
        it -> {
          it.navigate(typed + "/check");
          return ReportForm.press(it, "Confirm and send");
        });
  }

  private Response typeIn(Page page) {
    page.navigate("/triage/enter");
    page.getByLabel("By phone").check();
    OfficerActions.due(LocalDate.now(LondonTime.LONDON).minusDays(1))
        .forEach((name, value) -> page.locator("#" + name.replace("due", "received")).fill(value));
    page.locator("#time").fill("9:30am");
    for (var name : List.of("name", "agency", "role")) {
      page.locator("#" + name).fill("An invented " + name);
    }
    page.locator("#phone").fill("01632 960777");
    var shown = submit(page, "/triage/enter");
    typed = page.url().replaceAll(".*(/reports/[^/]+)/.*", "$1");
    return shown;
  }
}
