package org.softintel.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.given.Browser;
import org.softintel.given.ReportForm;

/** A report sent without a mouse: Tab, Space, Enter, arrows and letters. */
class KeyboardTest {
  private static final int STOPS_AT_MOST = 40;

  @RegisterExtension final Browser browser = new Browser();

  @Test
  void aReportIsSentWithTheKeyboardAlone() {
    var page = browser.as("reporter");
    page.navigate("/");
    tabTo(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start now")));
    page.keyboard().press("Enter");
    at(page, "Before you start");

    for (var question : new String[] {"danger", "referral", "assessment"}) {
      tabTo(page, page.locator("#" + question));
      page.keyboard().press("ArrowDown");
    }
    goOn(page, "What happened?");
    tabTo(page, page.locator("#narrative"));
    page.keyboard().type("A lemon-coloured boat on an invented lake");
    goOn(page, "How do you know?");
    choose(page, "provenance-source", 2);
    goOn(page, "Did you, or the person who told you, see or hear it first hand?");
    choose(page, "firstHand", 1);
    goOn(page, "Who else knows this?");
    goOn(page, "Do you know when it happened?");
    choose(page, "happened-kind", 1);
    goOn(page, "About when did it happen?");
    tabTo(page, page.getByLabel("Month"));
    page.keyboard().type("march");
    tabTo(page, page.getByLabel("Year"));
    page.keyboard().type("2026");
    goOn(page, "When did you learn of it? (optional)");
    goOn(page, "What kind of exploitation may it be?");
    tabTo(page, page.getByLabel("I do not know"));
    page.keyboard().press("Space");
    goOn(page, "Which area is it about?");
    choose(page, "area", 3);
    goOn(page, "Could anybody be harmed if the team acts on this?");
    goOn(page, "May the team name the child, or whoever told you, to partner agencies?");
    goOn(page, "What you can add");
    goOn(page, ReportForm.CHECK);
    assertThat(page.locator(".govuk-summary-list__value"))
        .hasText(
            new String[] {
              "A lemon-coloured boat on an invented lake",
              "Another professional told me",
              "No, it was passed on",
              "Not provided",
              "About March 2026",
              "Not provided",
              "I do not know",
              "Mirfield",
              "Not provided",
              "Not provided"
            });
    tabTo(page, button(page, "Confirm and send"));
    page.keyboard().press("Enter");

    at(page, "Information sent");
  }

  @Test
  void theFirstStopLeadsPastTheHeader() {
    var page = browser.as("reporter");

    page.keyboard().press("Tab");
    assertThat(page.locator(":focus")).hasText("Skip to main content");
    page.keyboard().press("Enter");

    assertThat(page.locator("#main-content")).isFocused();
  }

  @Test
  void afterAnErrorTheKeyboardGoesToTheFieldAtOnce() {
    var page = browser.as("reporter");
    tabTo(page, button(page, "Continue"));
    page.keyboard().press("Enter");
    assertThat(page.locator(".govuk-error-summary")).isFocused();

    page.keyboard().press("Tab");
    page.keyboard().press("Enter");

    assertThat(page.locator("#danger")).isFocused();
  }

  private static void choose(Page page, String name, int arrows) {
    tabTo(page, page.locator("#" + name));
    for (int i = 0; i < arrows; i++) {
      page.keyboard().press("ArrowDown");
    }
    page.keyboard().press("Space");
  }

  private static void goOn(Page page, String next) {
    tabTo(page, button(page, "Continue"));
    page.keyboard().press("Enter");
    at(page, next);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void at(Page page, String heading) {
    new ReportForm(page).isAt(heading);
  }

  /** Focus is somewhere at each stop, and wholly in view (WCAG 2.4.11). */
  private static void tabTo(Page page, Locator wanted) {
    for (int i = 0; i < STOPS_AT_MOST; i++) {
      page.keyboard().press("Tab");
      var focused = page.locator(":focus");
      assertThat(focused.count()).as("stop %d", i).isOne();
      if ((boolean) wanted.evaluate("it => it === document.activeElement")) {
        assertThat(focused).isInViewport();
        return;
      }
    }
    throw new AssertionError("not reached by Tab: " + wanted);
  }
}
