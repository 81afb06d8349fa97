package org.softintel.journey.pages;

import static org.softintel.journey.pages.SamplePages.submit;

import com.microsoft.playwright.Page;
import java.util.List;
import org.softintel.given.PartnerApi;
import org.softintel.given.ReportForm;
import org.softintel.given.SampleReports;

/** An outcome, and the second person who approves it. */
final class OutcomeSamples {
  private final SampleData given;
  private final SamplePages.Visitor triage;
  private final SamplePages.Visitor lead;

  OutcomeSamples(SamplePages pages, SampleData given) {
    this.given = given;
    triage = pages.as("triage");
    lead = pages.as("lead");
  }

  void add() {
    triage.does(
        "a note on a page that is old",
        it -> {
          it.navigate("/triage/" + given.closed() + "/note");
          new ReportForm(it).write("Note", "An invented note");
          submit(it, "/triage/" + given.closed() + "/note");
          it.navigate("/triage/" + given.closed() + "/note");
          it.evaluate("document.querySelector('[name=page-version]').value = '0'");
          new ReportForm(it).write("Note", "An invented note that came second");
          return submit(it, "/triage/" + given.closed() + "/note");
        });
    triage.does(
        "a report, its closing proposed",
        it -> {
          it.navigate("/triage/" + given.closed());
          ReportForm.press(it, "Take this report");
          it.navigate("/triage/" + given.closed() + "/priority");
          new ReportForm(it).choose("Priority", "High").write("Reason", "Invented");
          submit(it, "/triage/" + given.closed() + "/priority");
          it.navigate("/triage/" + given.closed() + "/evaluation");
          for (var grade : List.of("2 – Untested", "C – Known indirectly")) {
            it.getByLabel(grade, new Page.GetByLabelOptions().setExact(true)).check();
          }
          it.getByLabel("C – Lawful sharing permitted with conditions").check();
          new ReportForm(it).write("Conditions", "Invented: ask us first");
          submit(it, "/triage/" + given.closed() + "/evaluation");
          it.navigate("/triage/" + given.closed() + "/close");
          new ReportForm(it).choose("Outcome", "No further action").write("Reason", "Invented");
          return ReportForm.press(it, "Save outcome");
        },
        "GET /triage/{reference}/done",
        "OutcomeDonePages/done");
    triage.sees("a report, waiting for a second person", "/triage/" + given.closed());
    triage.sees("withdrawing a proposal", "/triage/" + given.closed() + "/withdraw");
    triage.submits("withdrawing a proposal, errors", "/triage/" + given.closed() + "/withdraw");
    lead.sees("the desk, with what waits", "/triage?who=anybody&state=pending");
    for (var task : List.of("send-back", "confirm")) {
      var page = "/triage/" + given.closed() + "/" + task;
      lead.sees(task + " form", page);
    }
    lead.submits("send-back form, errors", "/triage/" + given.closed() + "/send-back");
    lead.does(
        "confirm form, errors",
        it -> {
          it.navigate("/triage/" + given.closed() + "/confirm");
          new ReportForm(it).write("Remark (optional)", "x".repeat(4001));
          return submit(it, "/triage/" + given.closed() + "/confirm");
        });
    lead.presses(
        "a report, confirmed", "/triage/" + given.closed() + "/confirm", "Approve and close");
    corroborated();
    for (var task : List.of("correct", "reopen", "supervise")) {
      var page = "/triage/" + given.closed() + "/" + task;
      lead.sees(task + " form", page);
      lead.submits(task + " form, errors", page);
    }
  }

  private void corroborated() {
    var kept = PartnerApi.submit("reporter", SampleReports.minimal());
    var other = PartnerApi.submit("reporter2", SampleReports.minimal());
    triage.does(
        "a report that corroborates another",
        it -> {
          for (var report : List.of(kept, other)) {
            it.navigate("/triage/" + report);
            ReportForm.press(it, "Take this report");
          }
          it.navigate("/triage/" + other + "/close");
          new ReportForm(it)
              .choose("Outcome", "Corroborates another report")
              .write("Reference of the other report", kept)
              .write("Reason", "Invented");
          submit(it, "/triage/" + other + "/close");
          return it.navigate("/triage/" + other);
        });
    triage.sees("a report that another corroborates", "/triage/" + kept);
  }
}
