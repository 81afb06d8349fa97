package org.softintel.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.Browser;
import org.softintel.given.BrowserSettings;
import org.softintel.given.TestAccounts;
import org.softintel.given.TestStack;
import org.softintel.local.LocalMode;

/** From the door to the page that somebody asked for, or back out. */
class SignInTest {
  private static final String TOKEN = "/realms/softintel/protocol/openid-connect/token";
  private static final String WRONG_PAIR = "Check your username and password and try again";

  @RegisterExtension final Browser browser = new Browser();

  @Test
  void aWrongPasswordIsExplainedAndTheUsernameStays() {
    var page = browser.anonymous(BrowserSettings.DESKTOP);
    page.navigate("/my-reports");

    type(page, "reporter2", "not the password");

    assertThat(page.locator(".govuk-error-summary")).isFocused();
    assertThat(page.locator(".govuk-error-summary a")).containsText(WRONG_PAIR);
    assertThat(page.locator("#password-error")).containsText(WRONG_PAIR);
    assertThat(page.getByLabel("Username")).hasValue("reporter2");
    assertThat(page.locator("#password")).hasValue("");
    page.locator(".govuk-error-summary a").click();
    assertThat(page.locator("#password")).isFocused();
  }

  @Test
  void loadingTheAnswerToAWrongPasswordAgainSendsNothing() {
    var page = browser.anonymous(BrowserSettings.DESKTOP);
    page.navigate("/my-reports");
    type(page, "nobody-of-that-name", "not the password");
    assertThat(page.locator("#password-error")).isVisible();

    var again = page.reload();

    assertThat(again.request().method()).isEqualTo("GET");
    type(page, "reporter", LocalMode.PASSWORD);
    assertThat(page).hasURL(TestStack.shared().app() + "/my-reports");
  }

  @ParameterizedTest
  @CsvSource({
    "reporter, /my-reports",
    "triage, /triage",
    "lead, /triage",
    "auditor, /audit",
    "manager, /manage"
  })
  void staffSignInAtTheStartAndComeToTheirWork(String account, String work) {
    var page = browser.anonymous(BrowserSettings.DESKTOP);
    page.navigate("/");
    page.getByText("Staff sign-in").click();

    type(page, account, LocalMode.PASSWORD);

    assertThat(page).hasURL(TestStack.shared().app() + work);
  }

  @Test
  void nobodyLearnsWhichAccountsThereAre() {
    var page = browser.anonymous(BrowserSettings.DESKTOP);
    page.navigate("/my-reports");

    type(page, "nobody-of-that-name", "not the password");

    assertThat(page.locator("#password-error")).containsText(WRONG_PAIR);
  }

  @Test
  void anEmptyFormAsksForBoth() {
    var page = browser.anonymous(BrowserSettings.DESKTOP);
    page.navigate("/my-reports");

    press(page, "Sign in");

    assertThat(page.locator("#username-error")).containsText("Enter your username");
    page.locator(".govuk-error-summary a").click();
    assertThat(page.getByLabel("Username")).isFocused();
  }

  @Test
  void aPasswordManagerKnowsTheFields() {
    var page = browser.anonymous(BrowserSettings.DESKTOP);
    page.navigate("/my-reports");

    assertThat(page.getByLabel("Username")).hasAttribute("autocomplete", "username");
    assertThat(page.locator("#password")).hasAttribute("autocomplete", "current-password");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void somebodyNewAcceptsTheTermsOnce(boolean scripts) {
    // given
    var account = TestAccounts.newReporter();
    var page = browser.anonymous(BrowserSettings.scripts(scripts));
    page.navigate("/my-reports");
    type(page, account, "not the password");
    type(page, account, LocalMode.PASSWORD);
    assertThat(heading(page)).hasText("Terms of use");

    // when
    press(page, "Accept and continue");

    // then
    assertThat(page).hasURL(TestStack.shared().app() + "/my-reports");
    assertThat(TestAccounts.pendingActions(account)).isEmpty();
    press(page, "Sign out");
    page.navigate("/my-reports");
    type(page, account, LocalMode.PASSWORD);
    assertThat(page).hasURL(TestStack.shared().app() + "/my-reports");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoeverDeclinesHasNoSession(boolean scripts) {
    // given
    var account = TestAccounts.newReporter();
    var page = browser.anonymous(BrowserSettings.scripts(scripts));
    page.navigate("/my-reports");
    type(page, account, LocalMode.PASSWORD);

    // when
    press(page, "Do not accept");

    // then
    assertThat(heading(page)).hasText("You are not signed in");
    assertThat(page.locator("main a[href='/']")).isVisible();
    assertThat(TestAccounts.sessions(account)).isZero();
    page.navigate("/my-reports");
    assertThat(page.getByLabel("Username")).isVisible();
    type(page, account, LocalMode.PASSWORD);
    assertThat(heading(page)).hasText("Terms of use");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reporter",
        "reporter2",
        "triage",
        "triage2",
        "lead",
        "auditor",
        "auditor2",
        "manager"
      })
  void theAccountsOfLocalModeHaveAcceptedTheTerms(String account) {
    assertThat(TestStack.shared().token(account)).isNotEmpty();
  }

  /** Two pages asked for at once, when the token has run out, each renew it. */
  @Test
  void aSessionMayBeRenewedTwiceByTheSameToken() {
    assertThat(TestAccounts.isRefreshTokenRevokedByUse()).isFalse();
  }

  /** "Sign out everywhere" would not end what it can be renewed with. */
  @Test
  void aTokenOfAPasswordAloneComesWithNoneToRenewIt() {
    var tokens =
        RestAssured.given()
            .formParam("grant_type", "password")
            .formParam("username", "reporter")
            .formParam("password", LocalMode.PASSWORD)
            .formParam("client_id", "softintel-cli")
            .post(TestStack.shared().signIn() + TOKEN)
            .jsonPath();

    assertThat(tokens.getString("access_token")).isNotEmpty();
    assertThat(tokens.getString("refresh_token")).isNull();
  }

  private static void type(Page page, String username, String password) {
    page.getByLabel("Username").fill(username);
    page.locator("#password").fill(password);
    press(page, "Sign in");
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  private static Locator heading(Page page) {
    return page.locator("h1");
  }
}
