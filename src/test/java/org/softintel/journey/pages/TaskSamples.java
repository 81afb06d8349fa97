package org.softintel.journey.pages;

import static org.softintel.journey.pages.SamplePages.submit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.LocalDate;
import org.softintel.given.OfficerActions;
import org.softintel.given.ReportForm;
import org.softintel.given.TestStack;
import org.softintel.platform.page.LondonTime;

/** Tasks for a colleague. */
final class TaskSamples {
  private final SampleData given;
  private final SamplePages.Visitor triage;

  TaskSamples(SamplePages pages, SampleData given) {
    this.given = given;
    triage = pages.as("triage");
  }

  void add() {
    triage.sees("my tasks, none", "/triage/tasks", "GET /triage/tasks", "OwnTaskPages/list");
    triage.sees(
        "tasks given, none", "/triage/tasks/given", "GET /triage/tasks/given", "OwnTaskPages/list");
    triage.does(
        "a report with a task",
        it -> {
          it.navigate("/triage/" + given.reference() + "/task");
          it.locator("#colleague").selectOption(OfficerActions.account("Terry Example"));
          OfficerActions.due(LocalDate.now(LondonTime.LONDON).plusMonths(2))
              .forEach((name, value) -> it.locator("#" + name).fill(value));
          new ReportForm(it).write("What needs to be done?", "Ask the invented kite club");
          return submit(it, "/triage/" + given.reference() + "/task");
        });
    triage.sees("my tasks", "/triage/tasks");
    triage.sees("tasks given", "/triage/tasks/given");
    triage.does(
        "a task",
        this::task,
        "GET /triage/{reference}/tasks/{assignment}",
        "TaskResultPages/settle");
    triage.does(
        "a task, errors",
        it -> {
          task(it);
          return ReportForm.press(it, "Save");
        });
    triage.does(
        "my tasks, overdue",
        it -> {
          TestStack.shared().execute("UPDATE assignment SET due_on = '2026-01-01'");
          return it.navigate("/triage/tasks");
        });
    triage.sees("a report with an overdue task", "/triage/" + given.reference());
  }

  private Response task(Page page) {
    page.navigate("/triage/" + given.reference());
    var link = "a[href^='/triage/" + given.reference() + "/tasks/']";
    return page.navigate(page.locator(link).getAttribute("href"));
  }
}
