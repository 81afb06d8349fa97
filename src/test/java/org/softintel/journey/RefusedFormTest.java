package org.softintel.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.Browser;
import org.softintel.given.Look;
import org.softintel.given.ReportForm;

/**
 * A form whose token is missing, too old or somebody else's is refused, and an hour's work is not
 * lost.
 */
class RefusedFormTest {
  private static final Pattern SESSION = Pattern.compile("q_session.*");
  private static final String WORDS = "A saffron tandem at the <b>invented</b> quarry & beyond";

  @RegisterExtension final Browser browser = new Browser();

  @Test
  void whatWasWrittenComesBackAndNothingIsStored() {
    // given
    var form = new ReportForm(browser.as("reporter")).start();
    form.write("What happened?", WORDS);
    var context = form.page().context();
    context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("csrf"));
    // when
    var answer = form.press("Continue");
    // then
    assertThat(answer.status()).isEqualTo(400);
    form.isAt("We could not use what was sent");
    assertThat(form.page().locator("textarea")).hasValue(WORDS);
    form.page().navigate("/reports/" + form.draft() + "/what-happened");
    assertThat(form.page().locator("#narrative")).hasValue("");
  }

  @Test
  void whoeverIsStillThereIsWarnedAndStaysSignedIn() {
    var form = new ReportForm(browser.as("reporter"));
    var page = form.page();
    page.clock().install();
    form.start().write("What happened?", WORDS);
    var panel = page.locator(".app-session");
    page.clock().fastForward("12:00");
    assertThat(panel).hasCount(0);

    page.clock().fastForward("01:30");

    assertThat(panel).containsText("You will soon be signed out");
    panel.getByText("Stay signed in").click();
    assertThat(panel).hasCount(0);
    assertThat(page.locator("#narrative")).hasValue(WORDS);
    page.clock().fastForward("13:30");
    assertThat(panel).containsText("You will soon be signed out");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoeverWasSignedOutMeanwhileSignsInAgainAndLosesNothing(boolean scripts) {
    // given
    var form = new ReportForm(browser.signIn("reporter", Look.scripts(scripts))).start();
    form.write("What happened?", WORDS);
    form.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(SESSION));
    // when
    var answer = form.press("Continue");
    // then
    assertThat(answer.status()).isEqualTo(401);
    form.isAt("You have been signed out");
    assertThat(form.page().locator("textarea")).hasValue(WORDS);
    // when
    var again =
        form.page().context().waitForPage(() -> form.page().getByText("Sign in again").click());
    new ReportForm(again).isAt("You are signed in");
    form.press("Carry on");
    // then
    form.isAt("How do you know?");
    form.page().navigate("/reports/" + form.draft() + "/what-happened");
    assertThat(form.page().locator("#narrative")).hasValue(WORDS);
  }

  @Test
  void whoeverSaysTooLateThatTheyAreStillThereIsToldSo() {
    var form = new ReportForm(browser.signIn("reporter", Look.DESKTOP));
    var page = form.page();
    page.clock().install();
    form.start().write("What happened?", WORDS);
    page.clock().fastForward("13:30");
    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(SESSION));

    page.locator(".app-session").getByText("Stay signed in").click();

    assertThat(page.locator(".app-session")).containsText("You have been signed out");
    assertThat(page.locator("#narrative")).hasValue(WORDS);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoeverSignsInAgainIsAtTheSameStep(boolean scripts) {
    // given
    var form = new ReportForm(browser.signIn("reporter", Look.scripts(scripts))).start();
    form.write("What happened?", WORDS).goOn().isAt("How do you know?");
    var step = form.address();
    form.page().context().clearCookies();
    // when
    form.page().reload();
    Browser.enterPassword(form.page(), "reporter");
    // then
    form.isAt("How do you know?");
    assertThat(form.address()).isEqualTo(step);
    form.page().navigate("/reports/" + form.draft() + "/what-happened");
    assertThat(form.page().locator("#narrative")).hasValue(WORDS);
  }
}
