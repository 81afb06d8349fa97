package org.softintel.journey.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Map;
import org.softintel.given.JudgedRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.ReportForm;

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
    lead.sees(
        "connections to pass on",
        vehicle + "/export",
        "GET /triage/{reference}/{row}/connections/export",
        "NetworkExportPages/export");
    lead.presses("connections to pass on, errors", vehicle + "/export", "Continue");
    lead.does("connections to check", ConnectionSamples::filled, "NetworkExportPages/check");
  }

  private static Response filled(Page page) {
    page.getByLabel("Invented Borough safeguarding hub").check();
    var form = new ReportForm(page).write("Name of the person who receives it", "Ash Invented");
    return form.write("Reason for sharing", "An invented need " + "k".repeat(80)).press("Continue");
  }
}
