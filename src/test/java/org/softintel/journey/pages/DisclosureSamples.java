package org.softintel.journey.pages;

import com.microsoft.playwright.Page;
import org.softintel.given.ReportForm;

/** A report that is passed on. */
final class DisclosureSamples {
  private final SampleData given;
  private final SamplePages.Visitor triage;

  DisclosureSamples(SamplePages pages, SampleData given) {
    this.given = given;
    triage = pages.as("triage");
  }

  void add() {
    var disclosures = "/triage/" + given.reference() + "/disclosures/";
    triage.sees(
        "passing on, empty",
        disclosures + "new",
        "GET /triage/{reference}/disclosures/new",
        "PassOnPages/passOn");
    triage.does(
        "passing on, errors",
        it -> {
          it.navigate(disclosures + "new");
          it.getByLabel("Somebody else").check();
          it.getByLabel("Sealed mail", new Page.GetByLabelOptions().setExact(true)).check();
          return ReportForm.press(it, "Continue");
        });
    triage.does(
        "passing on, to check",
        it -> {
          it.navigate(disclosures + "new");
          order(it);
          return ReportForm.press(it, "Continue");
        },
        "PassOnPages/check");
    triage.does("passing on, unconfirmed, errors", it -> ReportForm.press(it, "Make the PDF"));
    triage.does(
        "passed on",
        it -> {
          it.getByLabel("I have read the conditions").check();
          return ReportForm.press(it, "Make the PDF");
        },
        "GET /triage/{reference}/disclosures/{disclosure}",
        "DisclosurePages/disclosure");
    triage.sees("a report, passed on", "/triage/" + given.reference());
  }

  private static void order(Page page) {
    page.locator("[name=what]").first().check();
    page.getByLabel("PDF", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("Invented Borough safeguarding hub").check();
    new ReportForm(page)
        .write("Name of the person who receives it", "Ash Invented " + "k".repeat(80))
        .write("What they need it for", "An invented need");
  }
}
