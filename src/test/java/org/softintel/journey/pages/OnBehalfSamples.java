package org.softintel.journey.pages;

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
    triage.does(
        "typing in, errors",
        it -> {
          it.navigate("/triage/enter");
          return ReportForm.press(it, "Save report");
        });
    triage.does(
        "typing in danger, errors",
        it -> {
          it.navigate("/triage/enter");
          it.locator("#narrative").fill("The invented man is meeting her tonight.");
          return ReportForm.press(it, "Save report");
        });
    triage.does("what can be added, typing in", this::typeIn);
    triage.does("what was said, typing in", it -> it.navigate(typed + "/what-happened"));
    triage.does("how they know, typing in", it -> it.navigate(typed + "/how-you-know"));
    triage.does("answers to check, typing in", it -> it.navigate(typed + "/check"));
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
          it.locator("#time").fill("");
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
    page.getByLabel("A professional").check();
    page.locator("#phone").fill("01632 960777");
    page.locator("#narrative").fill("An invented call about a teal kite");
    page.locator("[value=online][name=provenance-source]").check();
    page.locator("[name=happened-kind][value=not-known]").check();
    var shown = ReportForm.press(page, "Save and add people, vehicles and places");
    typed = page.url().replaceAll(".*(/reports/[^/]+)/.*", "$1");
    return shown;
  }
}
