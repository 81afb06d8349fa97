package org.softintel.journey.pages;

import static org.softintel.journey.pages.SamplePages.submit;

import org.softintel.given.ReportForm;

/** A report that few may read. */
final class RestrictionSamples {
  private final SampleData given;
  private final SamplePages.Visitor triage;
  private final SamplePages.Visitor lead;

  RestrictionSamples(SamplePages pages, SampleData given) {
    this.given = given;
    triage = pages.as("triage");
    lead = pages.as("lead");
  }

  void add() {
    lead.sees("restrict form", "/triage/" + given.reference() + "/restrict");
    lead.submits("restrict form, errors", "/triage/" + given.reference() + "/restrict");
    lead.does(
        "a report, restricted",
        it -> {
          it.navigate("/triage/" + given.reference() + "/restrict");
          it.getByLabel("Terry Example").check();
          new ReportForm(it).write("Reason", "Invented: the reporter is a relative");
          return submit(it, "/triage/" + given.reference() + "/restrict");
        });
    triage.sees("the desk, with a restricted report", "/triage");
    lead.sees("lift form", "/triage/" + given.reference() + "/lift");
    lead.submits("lift form, errors", "/triage/" + given.reference() + "/lift");
  }
}
