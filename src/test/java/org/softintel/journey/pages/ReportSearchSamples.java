package org.softintel.journey.pages;

import java.util.List;
import org.softintel.given.ReportForm;

/** The search for reports. */
final class ReportSearchSamples {
  private final SamplePages.Visitor triage;

  ReportSearchSamples(SamplePages pages) {
    triage = pages.as("triage");
  }

  void add() {
    triage.sees("the search", "/triage/search", "GET /triage/search", "ReportSearchPages/search");
    triage.presses("the search, errors", "/triage/search", "Search");
    triage.sees("the search, a token that is none of ours", "/triage/search?q=Zm9yZ2Vk");
    for (var typed : List.of("Sample", "Nobody of that name")) {
      triage.does(
          "the search for " + typed,
          it -> {
            it.navigate("/triage/search");
            var form = new ReportForm(it).write("What you are looking for", typed);
            return form.choose("What it is", "Name, including similar-sounding names")
                .press("Search");
          });
    }
  }
}
