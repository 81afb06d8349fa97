package org.softintel.journey.pages;

import static org.softintel.journey.pages.SamplePages.submit;

import org.softintel.given.ReportForm;

/** A clock that is paused. */
final class CaseClockSamples {
  private final SampleData given;
  private final SamplePages.Visitor triage;

  CaseClockSamples(SamplePages pages, SampleData given) {
    this.given = given;
    triage = pages.as("triage");
  }

  void add() {
    triage.does(
        "resume form",
        it -> {
          it.navigate("/triage/" + given.reference() + "/pause");
          new ReportForm(it).write("Reason", "Invented: waiting for an answer");
          submit(it, "/triage/" + given.reference() + "/pause");
          return it.navigate("/triage/" + given.reference() + "/resume");
        });
    triage.sees("a report, its clock paused", "/triage/" + given.reference());
    triage.sees("the desk, with a paused clock", "/triage?who=mine&state=paused");
  }
}
