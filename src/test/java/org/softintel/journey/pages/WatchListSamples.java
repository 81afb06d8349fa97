package org.softintel.journey.pages;

import static org.softintel.given.Await.until;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Duration;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.ReportForm;
import org.softintel.given.SampleReports;
import org.softintel.given.WatchedValues;

/** What is watched, and alerts that are hidden. */
final class WatchListSamples {
  private static final String PLATE = "QX73 YYH";
  private static final String ADDRESS = "/triage/watch";

  private static final Duration SOON = Duration.ofSeconds(10);

  private final SamplePages.Visitor triage;
  private String report = "";

  WatchListSamples(SamplePages pages) {
    triage = pages.as("triage");
  }

  void add() {
    var add = ADDRESS + "/new";
    triage.sees("the watch list, empty", ADDRESS, "GET /triage/watch", "WatchPages/list");
    triage.sees("watch a value", add, "GET /triage/watch/new", "WatchPages/watch");
    triage.presses("watch a value, errors", add, "Watch");
    triage.does(
        "the watch list, saved",
        it -> {
          it.navigate(add);
          return new ReportForm(it)
              .write("What you are looking for", PLATE)
              .choose("What it is", "Registration number")
              .write("Why are you watching it?", "An invented van " + "k".repeat(80))
              .press("Watch");
        });
    triage.does(
        "new links, a watched value",
        it -> {
          arrived();
          return it.navigate("/triage/links");
        });
    triage.does(
        "not now",
        it -> it.navigate(alert()),
        "GET /triage/links/{reference}/{alert}",
        "MuteAlertPages/mute");
    triage.does("not now, errors", it -> ReportForm.press(it, "Hide until then"));
    triage.does("not now, unread", this::putOff);
    triage.does(
        "new links, hidden",
        it -> {
          it.navigate("/triage/" + report);
          return putOff(it);
        });
    triage.does("new links, shown again", it -> press(it, "Show again"));
    triage.does(
        "the watch list, ended",
        it -> {
          it.navigate(ADDRESS);
          return press(it, "Stop watching");
        });
  }

  private void arrived() {
    report =
        PartnerApi.submit(
            "reporter",
            SampleReports.with(
                it -> it.putArray("vehicles").addObject().put("registration", PLATE)));
    var officer = NoScriptUser.signedIn("triage", "/triage");
    until("an alert", SOON, () -> officer.get(alert()).statusCode() == 200);
  }

  private String alert() {
    return "/triage/links/" + report + "/1";
  }

  /** What the button is about is not seen, and stands behind a gap. */
  private static Response press(Page page, String words) {
    return ReportForm.press(page, page.locator("main button:has-text('" + words + "')").first());
  }

  private Response putOff(Page page) {
    page.navigate(alert());
    return new ReportForm(page)
        .write("Why are you hiding it?", "An invented errand " + "k".repeat(80))
        .date("" + WatchedValues.today().plusDays(2), "", "")
        .press("Hide until then");
  }
}
