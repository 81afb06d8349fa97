package org.softintel.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.softintel.given.SignedIn;

/** Where the keyboard goes; {@link FullReportTest} sends a whole report with it. */
class KeyboardTest {
  private static final int STOPS_AT_MOST = 40;

  @Test
  void theFirstStopLeadsPastTheHeader(@SignedIn("reporter") Page page) {
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus")).hasText("Skip to main content");
    page.keyboard().press("Enter");

    assertThat(page.locator("#main-content")).isFocused();
  }

  @Test
  void afterAnErrorTheKeyboardGoesToTheFieldAtOnce(@SignedIn("reporter") Page page) {
    tabTo(page, button(page, "Continue"));
    page.keyboard().press("Enter");
    assertThat(page.locator(".govuk-error-summary")).isFocused();

    page.keyboard().press("Tab");
    page.keyboard().press("Enter");

    assertThat(page.locator("#danger")).isFocused();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
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
