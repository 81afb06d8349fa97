package org.softintel.journey.pages;

import org.softintel.given.PartnerApi;
import org.softintel.given.ReportForm;
import org.softintel.given.SampleReports;

/** Why a report is opened in which somebody has the surname of its reader. */
final class AccessReasonSamples {
  private static final String TRIAGE_SURNAME = "Example";

  private final SamplePages.Visitor triage;

  AccessReasonSamples(SamplePages pages) {
    triage = pages.as("triage");
  }

  void add() {
    var asks =
        "/triage/"
            + PartnerApi.submit(
                "reporter",
                SampleReports.with(
                    it ->
                        it.putArray("people")
                            .addObject()
                            .put("id", "people-1")
                            .put("name", "Nobody " + TRIAGE_SURNAME)))
            + "/reason";
    triage.sees(
        "why it is opened", asks, "GET /triage/{reference}/reason", "AccessReasonPages/reason");
    triage.does(
        "why it is opened, errors",
        it -> {
          it.navigate(asks);
          it.locator("#reason").fill("too short");
          return ReportForm.press(it, "Open the report");
        });
  }
}
