package org.softintel.journey.pages;

import static org.softintel.journey.pages.SamplePages.submit;

import java.util.List;
import org.softintel.given.DatabaseRows;
import org.softintel.given.ReportForm;

/** A report that is taken, and each form of an action. */
final class ActionSamples {
  private final SampleData given;
  private final SamplePages.Visitor triage;
  private final SamplePages.Visitor lead;

  ActionSamples(SamplePages pages, SampleData given) {
    this.given = given;
    triage = pages.as("triage");
    lead = pages.as("lead");
  }

  void add() {
    triage.presses("a report, taken", "/triage/" + given.reference(), "Take this report");
    danger("/triage/" + given.reference());
    for (var task :
        List.of(
            "note",
            "priority",
            "evaluation",
            "pause",
            "question",
            "feedback",
            "copy",
            "task",
            "close")) {
      var page = "/triage/" + given.reference() + "/" + task;
      triage.sees(task + " form", page, "GET /triage/{reference}/{task}", "ActionPages/task");
      triage.submits(task + " form, errors", page);
    }
    triage.does(
        "note form, with words to think about",
        it -> {
          var page = "/triage/" + given.reference() + "/note";
          it.navigate(page);
          new ReportForm(it).write("Note", "The girl is promiscuous.");
          return submit(it, page);
        });
    triage.does(
        "an outcome that needs a log first, errors",
        it -> {
          var page = "/triage/" + given.reference() + "/close";
          it.navigate(page);
          new ReportForm(it)
              .choose("Outcome", "Logged as intelligence")
              .write("Reason", "Invented");
          var answer = submit(it, page);
          // While an outcome waits for a log, writing one leads back to the report.
          DatabaseRows.change("delete from begun_outcome");
          return answer;
        });
    triage.sees(
        "saying that somebody is in danger", "/triage/" + given.reference() + "/raise-danger");
    triage.submits(
        "saying that somebody is in danger, errors",
        "/triage/" + given.reference() + "/raise-danger");
    triage.sees("putting back", "/triage/" + given.reference() + "/put-back");
    triage.submits("putting back, errors", "/triage/" + given.reference() + "/put-back");
    lead.sees("assign form", "/triage/" + given.reference() + "/assign");
    lead.submits("assign form, errors", "/triage/" + given.reference() + "/assign");
  }

  /** Until it is answered: the other actions wait for that. */
  private void danger(String report) {
    triage.does(
        "a report in possible danger",
        it -> {
          DatabaseRows.change(
              "update report set danger = 'NOTICED', danger_at = now() where reference = ?",
              given.reference());
          return it.navigate(report);
        });
    triage.presses("a report that somebody is dealing with", report, "I am dealing with this");
    triage.sees("the print of a report in possible danger", report + "/print");
    triage.sees("the desk, with possible danger", "/triage?who=anybody&danger=noticed");
    triage.sees("danger form", report + "/danger");
    triage.submits("danger form, errors", report + "/danger");
    triage.does(
        "a report, its possible danger answered",
        it -> {
          it.navigate(report + "/danger");
          new ReportForm(it)
              .choose("Your answer", "Nobody is in immediate danger")
              .write("If nobody is in immediate danger, why", "Invented");
          return submit(it, report + "/danger");
        });
  }
}
