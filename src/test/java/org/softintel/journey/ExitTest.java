package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.Browser;
import org.softintel.given.BrowserSettings;
import org.softintel.given.NoScriptUser;
import org.softintel.given.SignedIn;
import org.softintel.given.TestStack;

/** "Exit this page": gone at once, and Back shows nothing to whoever comes after. */
class ExitTest {
  @RegisterExtension final Browser browser = new Browser();

  @Test
  void shiftThreeTimesLeaves(@SignedIn("reporter") Page page) {
    // The page that it leads to is somebody else's.
    page.route("**/leave", ExitTest::elsewhere);

    for (int i = 0; i < 3; i++) {
      page.keyboard().press("Shift");
    }

    page.waitForURL("**/leave");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void backDoesNotLeadToThePageThatWasLeft(boolean byKeyboard) {
    // given
    var page = browser.anonymous(BrowserSettings.DESKTOP);
    page.route("**/leave", ExitTest::elsewhere);
    page.navigate("/cookies");
    page.navigate("/guidance/young-people");
    // when
    if (byKeyboard) {
      for (int i = 0; i < 3; i++) {
        page.keyboard().press("Shift");
      }
    } else {
      page.locator(".govuk-exit-this-page__button").click();
    }
    page.waitForURL("**/leave");
    page.goBack();
    // then
    assertThat(page.url()).endsWith("/cookies");
  }

  /** However far somebody has scrolled, and small enough to leave the page to be read. */
  @ParameterizedTest
  @ValueSource(strings = {"/", "/guidance/young-people", "/reports/new"})
  void itIsAlwaysThereOnAPhoneAndSmall(String address) {
    var page = browser.as("reporter");
    page.setViewportSize(360, 740);
    page.navigate(address);
    page.evaluate("window.scrollTo(0, document.body.scrollHeight / 2)");

    var exit = page.locator(".govuk-exit-this-page__button").boundingBox();

    assertThat(exit.y).isBetween(0.0, 20.0);
    assertThat(exit.height).isBetween(24.0, 44.0);
    assertThat(exit.width).isLessThan(180);
  }

  @Test
  void withoutScriptsItIsALink() {
    var page = browser.anonymous(BrowserSettings.NO_SCRIPTS);
    page.route("**/leave", ExitTest::elsewhere);
    page.navigate("/guidance/young-people");

    page.locator(".govuk-exit-this-page__button").click();

    page.waitForURL("**/leave");
  }

  @Test
  void leavingEndsTheSessionAndSavesNothing(@SignedIn("reporter") NoScriptUser person) {
    var left = person.get("/leave");

    assertThat(left.statusCode()).isEqualTo(303);
    var elsewhere = URI.create(left.headers().firstValue("Location").orElseThrow());
    assertThat(elsewhere.getHost()).isNotEqualTo(TestStack.shared().app().getHost());
    assertThat(left.headers().firstValue("Clear-Site-Data").orElseThrow())
        .contains("cookies", "storage");
    assertThat(person.get("/my-reports").statusCode()).isEqualTo(302);
  }

  /** Or an image on any page would sign people out in the middle of a report. */
  @Test
  void anotherSiteLeadsAwayAndEndsNothing(@SignedIn("reporter") NoScriptUser person) {
    var left = person.getWith("/leave", "Sec-Fetch-Site", "cross-site");

    assertThat(left.statusCode()).isEqualTo(303);
    assertThat(left.headers().map()).doesNotContainKeys("set-cookie", "clear-site-data");
    assertThat(person.get("/my-reports").statusCode()).isEqualTo(200);
  }

  private static void elsewhere(Route route) {
    route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("Elsewhere"));
  }
}
