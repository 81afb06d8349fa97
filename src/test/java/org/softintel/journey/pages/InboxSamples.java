package org.softintel.journey.pages;

import org.softintel.given.ReportForm;

/** The inbox, saved views, shortcuts and bulk actions. */
final class InboxSamples {
  private final SampleData given;
  private final SamplePages.Visitor triage;

  InboxSamples(SamplePages pages, SampleData given) {
    this.given = given;
    triage = pages.as("triage");
  }

  void add() {
    triage.sees("the desk", "/triage", "GET /triage", "InboxPages/list");
    triage.sees(
        "the desk, filtered", "/triage?who=anybody&state=new&grade=none&unread=yes&sort=due");
    triage.sees("the desk, closed ones", "/triage?who=anybody&state=closed&sort=newest");
    triage.sees("the desk, empty", "/triage?who=mine&handling=P&overdue=yes");
    triage.sees(
        "a report",
        "/triage/" + given.reference(),
        "GET /triage/{reference}",
        "DeskReportPages/report");
    triage.sees("saved views, none", "/triage/views", "GET /triage/views", "SavedViewPages/views");
    triage.sees(
        "save a view",
        "/triage/views/new?state=new",
        "GET /triage/views/new",
        "SavedViewPages/view");
    triage.presses("save a view, errors", "/triage/views/new?state=new", "Save view");
    triage.does(
        "saved views, one",
        it -> {
          it.navigate("/triage/views/new?state=new");
          new ReportForm(it).write("Name", "Invented " + "k".repeat(50));
          ReportForm.press(it, "Save view");
          return it.navigate("/triage/views");
        });
    triage.does(
        "change a view",
        it -> {
          it.navigate("/triage/views");
          var page = it.locator("td[data-heading=Change] a").first().getAttribute("href");
          return it.navigate(page);
        },
        "GET /triage/views/{view}");
    triage.sees(
        "keyboard shortcuts", "/triage/settings", "GET /triage/settings", "ShortcutPages/settings");
    triage.presses("keyboard shortcuts, saved", "/triage/settings", "Save");
    triage.sees(
        "who else is viewing",
        "/triage/" + given.reference() + "/viewers",
        "GET /triage/{reference}/viewers",
        "ViewerPages/viewers");
    triage.sees("new links", "/triage/links", "GET /triage/links", "NewLinkPages/links");
    triage.sees("places", "/triage/places", "GET /triage/places", "PlacePages/places");
    triage.sees("places, none", "/triage/places?days=7&area=mirfield&kind=transport");
    triage.sees(
        "seen elsewhere",
        "/triage/" + given.reference() + "/elsewhere",
        "GET /triage/{reference}/elsewhere",
        "SeenElsewherePages/elsewhere");
    triage.does(
        "the desk, nothing selected, errors",
        it -> {
          it.navigate("/triage");
          // As without scripts, where the buttons are always there.
          it.evaluate("document.body.classList.remove('js-enabled')");
          return ReportForm.press(it, "Mark as read the selected reports");
        });
    triage.sees("the desk, due later", "/triage?state=later");
    triage.does(
        "the desk, one marked",
        it -> {
          it.navigate("/triage");
          it.locator("[name=chosen]").first().check();
          return ReportForm.press(it, "Mark as read the selected reports");
        });
    triage.does(
        "the desk, not all done",
        it -> {
          it.navigate("/triage?who=anybody&sort=newest");
          it.locator("[name=chosen]").first().check();
          it.evaluate("document.querySelector('[name=chosen]').value = 'SI-0000-0000'");
          return ReportForm.press(it, "Mark as read the selected reports");
        },
        "BulkPages/notAll");
  }
}
