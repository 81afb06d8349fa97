package org.softintel.journey.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.LocalDate;
import java.util.Map;
import org.softintel.given.DatabaseRows;
import org.softintel.given.JudgedRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.ReportForm;
import org.softintel.platform.page.LondonTime;

/** What is connected with a row: a list, its graph, and files of it. */
final class ConnectionSamples {
  private static final String CONNECTIONS = "GET /triage/{reference}/{row}/connections";

  private final SamplePages.Visitor triage;
  private final SamplePages.Visitor lead;
  private final JudgedRows one = report("QX92 WWK", "k".repeat(60));
  private final JudgedRows other = report("QX92 WWK", "red");
  private final String vehicle = "/triage/" + one.reference() + "/vehicles-1/connections";

  ConnectionSamples(SamplePages pages) {
    triage = pages.as("triage");
    lead = pages.as("lead");
    grade("P");
  }

  private static JudgedRows report(String plate, String colour) {
    return JudgedRows.of(
        "lead",
        it -> {
          it.putArray("vehicles")
              .addObject()
              .put("id", "v1")
              .put("registration", plate)
              .put("colour", colour)
              .put("usedBy", "Pat Invented");
          var links = it.putArray("links");
          links
              .addObject()
              .put("from", "c1")
              .put("relation", "seen-at")
              .put("to", "v1")
              .put("detail", "Twice " + "k".repeat(80));
          links.addObject().put("from", "c2").put("relation", "seen-with").put("to", "c1");
        });
  }

  private void grade(String handling) {
    var fields = Map.of("source", "2", "information", "C", "handling", handling);
    NoScriptUser.signedIn("lead", "/triage")
        .answer("/triage/" + one.reference() + "/evaluation", fields);
  }

  void add() {
    triage.sees(
        "nothing is connected",
        "/triage/" + report("QX93 WWL", "blue").reference() + "/vehicles-1/connections",
        CONNECTIONS,
        "ConnectionPages/connections");
    triage.sees("connections, one may be the same", vehicle);
    one.judge("v1", other, "v1", "same");
    triage.sees("connections, two steps", vehicle + "?steps=2");
    triage.sees(
        "connections, filtered",
        vehicle + "?without=yes&since-day=1&since-month=1&since-year=2026");
    triage.sees("connections since no day, errors", vehicle + "?since-day=31&since-month=2");
    past();
    many();
    joined();
    lead.sees(
        "connections to pass on",
        vehicle + "/export",
        "GET /triage/{reference}/{row}/connections/export",
        "NetworkExportPages/export");
    lead.presses("connections to pass on, errors", vehicle + "/export", "Continue");
    lead.does("connections to check", ConnectionSamples::filled, "NetworkExportPages/check");
  }

  private void past() {
    DatabaseRows.change(
        "update report set received_at = received_at - interval '9 days' where reference = ?",
        one.reference());
    var day = LocalDate.now(LondonTime.LONDON).minusDays(1);
    var query =
        "?on-day=%d&on-month=%d&on-year=%d"
            .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    var everywhere = vehicle.replace("/connections", "/everywhere");
    triage.sees("connections on a day", vehicle + query);
    triage.sees("connections on no day, errors", vehicle + "?on-day=1&on-month=1&on-year=2199");
    triage.sees("what reports say together on a day", everywhere + query);
    triage.sees(
        "what reports say together on no day, errors",
        everywhere + "?on-day=1&on-month=1&on-year=2199");
  }

  private void many() {
    var many =
        JudgedRows.of(
            "lead",
            it -> {
              var places = it.putArray("places");
              var links = it.putArray("links");
              for (int i = 0; i < 20; i++) {
                places.addObject().put("id", "at" + i).put("name", "Invented place " + i);
                links.addObject().put("from", "p1").put("relation", "seen-at").put("to", "at" + i);
              }
              it.putArray("accounts").addObject().put("handle", "k9").put("user", "Pat Invented");
            });
    var address = "/triage/" + many.reference() + "/people-1/connections?without=yes";
    triage.sees("connections, many", address);
    triage.sees("connections, all of many", address + "&all=yes");
  }

  private void joined() {
    triage.sees("joined entries", "/triage/joined", "GET /triage/joined", "JoinedPages/joined");
    triage.sees("joined entries, none of a kind", "/triage/joined?kind=events");
    triage.does(
        "what reports say together, from the list",
        it -> {
          it.navigate("/triage/joined?kind=vehicles");
          return it.navigate(it.locator("tbody th a").first().getAttribute("href"));
        },
        "GET /triage/{reference}/judgements/{judgement}/everywhere");
  }

  private static Response filled(Page page) {
    page.getByLabel("Invented Borough safeguarding hub").check();
    var form = new ReportForm(page).write("Name of the person who receives it", "Ash Invented");
    return form.write("Reason for sharing", "An invented need " + "k".repeat(80)).press("Continue");
  }
}
