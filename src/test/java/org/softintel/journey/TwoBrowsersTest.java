package org.softintel.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.given.Browser;
import org.softintel.given.DatabaseRows;
import org.softintel.given.PageRules;
import org.softintel.given.PartnerApi;
import org.softintel.given.ReportForm;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestStack;
import org.softintel.given.TidyDesk;

/** Two officers at two browsers, at the same time and at the same report. */
class TwoBrowsersTest {
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
  private static final String ANOTHER = "Another officer is also viewing this report.";

  @RegisterExtension final Browser browser = new Browser();

  private Page first;
  private Page second;
  private String reference = "";
  private String address = "";

  @BeforeEach
  void twoAtOneReport() {
    reference = PartnerApi.submit("reporter", SampleReports.minimal());
    address = "/triage/" + reference;
    first = browser.as("triage");
    second = browser.as("triage2");
  }

  @Test
  void whoTakesSecondIsToldWhoWasFirstAndWhen() {
    // given
    first.navigate(address);
    second.navigate(address);
    // when
    ReportForm.press(first, "Take this report");
    ReportForm.press(second, "Take this report");
    // then
    assertThat(second.locator("h1")).hasText("Another officer took this report");
    assertThat(second.locator("main"))
        .containsText(
            Pattern.compile(
                "Terry Example took it on \\d{1,2} \\w+ \\d{4} at \\d{1,2}:\\d\\d[ap]m"));
    assertThat(DatabaseRows.of("select assignee_name from report where reference = ?", reference))
        .containsExactly("Terry Example");
    second.navigate(address);
    assertThat(second.getByText("Take this report")).hasCount(0);
  }

  @Test
  void whoSavesSecondSeesTheirsBesideYoursAndKeepsBoth() {
    // given
    aPriorityIsWritten();
    // when
    saveANote(second, "Theirs, invented");
    // then
    assertThat(status(first)).containsText("This report has changed since you opened", SOON);
    assertThat(first.getByLabel("Reason")).hasValue("Mine, invented");
    // when
    ReportForm.press(first, "Save priority");
    // then
    assertThat(first.locator("h1")).hasText("This report changed while you were writing");
    assertThat(first.getByLabel("Reason")).hasValue("Mine, invented");
    assertThat(first.locator(".app-timeline")).containsText("Theirs, invented");
    assertThat(first.locator(".app-timeline")).containsText("Toni Specimen");
    picture(first, "stale");
    // when
    ReportForm.press(first, "Save priority");
    // then
    assertThat(first.locator(".app-timeline")).containsText("Mine, invented");
    assertThat(first.locator(".app-timeline")).containsText("Theirs, invented");
  }

  @Test
  void whoSavesSecondMayDiscardTheirs() {
    aPriorityIsWritten();
    saveANote(second, "Theirs, invented");
    ReportForm.press(first, "Save priority");

    first.getByText("Discard my changes").click();

    assertThat(first.locator("h1")).hasText("Report " + reference);
    assertThat(first.locator(".app-timeline")).containsText("Theirs, invented");
    assertThat(first.locator(".app-timeline")).not().containsText("Mine, invented");
  }

  @Test
  void whoElseIsViewingAppearsAndGoes() {
    // given
    first.navigate(address);
    assertThat(status(first)).hasText("");
    // when
    second.navigate(address);
    // then
    assertThat(status(first)).containsText(ANOTHER, SOON);
    assertThat(status(second)).containsText(ANOTHER, SOON);
    picture(first, "another-officer");
    first.getByText("Who else is viewing this report").click();
    assertThat(first.locator("main")).containsText("Toni Specimen, since");
    picture(first, "viewers");
    // when
    first.navigate(address);
    assertThat(status(first)).containsText(ANOTHER, SOON);
    second.navigate("/triage");
    // then
    assertThat(status(first)).not().containsText(ANOTHER, SOON);
  }

  @Test
  void whatArrivesIsAnnouncedAndNothingMoves() {
    // given: a page holds 25, and what other tests left may stand first
    TidyDesk.nothingStandsFirst();
    first.navigate("/triage?sort=newest");
    var row = first.locator("tbody tr").first();
    row.locator("th a").focus();
    var before = row.boundingBox();
    var shown = first.locator("tbody").innerText();
    // when
    var arrived = PartnerApi.submit("reporter", SampleReports.minimal());
    // then
    assertThat(status(first)).containsText("1 new report. Show", SOON);
    PartnerApi.submit("reporter", SampleReports.minimal());
    assertThat(status(first)).containsText("2 new reports. Show", SOON);
    assertThat(row.boundingBox().y).isEqualTo(before.y);
    assertThat(first.locator("tbody").innerText()).isEqualTo(shown);
    assertThat(row.locator("th a")).isFocused();
    PageRules.hasNoBarrier(first);
    picture(first, "arrival");
    // when
    status(first).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Show")).click();
    // then
    assertThat(first.locator("tbody")).containsText(arrived);
    assertThat(status(first)).containsText("Listed at");
  }

  @Test
  void withoutScriptsThereIsALinkToRefresh(
      @SignedIn(value = "triage", scripts = false) Page plain) {
    status(plain).getByText("Refresh").click();

    assertThat(plain.locator("h1")).containsText("New and mine");
  }

  @Test
  void aPageComesBackAfterTheServiceWasAway() {
    first.navigate("/triage");
    assertThat(status(first)).containsText("Listed at");

    TestStack.shared().parts().app().stop();
    TestStack.shared().parts().app().start();
    PartnerApi.submit("reporter", SampleReports.minimal());

    assertThat(status(first))
        .containsText(
            "1 new report", new LocatorAssertions.ContainsTextOptions().setTimeout(40_000));
    browser.forgetComplaints();
  }

  @Test
  void aSessionThatEndedElsewhereStopsThePageQuietly() {
    first.navigate("/triage");
    first.context().clearCookies();

    // Hangs up as on leaving, and calls again.
    first.evaluate("window.dispatchEvent(new Event('pagehide'))");

    assertThat(status(first)).containsText("Live updates have stopped. Refresh", SOON);
  }

  @Test
  void nobodyWhoIsGoneKeepsTheirSessionAlive() {
    var calls = new java.util.concurrent.atomic.AtomicInteger();
    first
        .context()
        .route(
            "**/triage/live?**",
            it -> {
              calls.incrementAndGet();
              it.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("text/event-stream")
                      .setBody("event: rest\ndata: {}\n\n"));
            });
    first.navigate("/triage");

    assertThat(status(first)).containsText("Live updates are paused while you are away", SOON);
    assertThat(calls.get()).isEqualTo(1);
    first.keyboard().press("Shift");
    first.waitForCondition(() -> calls.get() > 1);
  }

  private void aPriorityIsWritten() {
    first.navigate(address + "/priority");
    new ReportForm(first).write("Reason", "Mine, invented");
    first.locator("[name=priority]").first().check();
  }

  private void saveANote(Page page, String text) {
    page.navigate(address + "/note");
    new ReportForm(page).write("Note", text);
    ReportForm.press(page, "Save note");
  }

  private static Locator status(Page page) {
    return page.locator(".app-live [role=status]");
  }

  private static void picture(Page page, String title) {
    PageRules.picture(page, "two-browsers-" + title);
  }
}
