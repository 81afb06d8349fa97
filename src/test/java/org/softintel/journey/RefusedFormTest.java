package org.softintel.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.Await;
import org.softintel.given.Browser;
import org.softintel.given.BrowserSettings;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.ReportForm;
import org.softintel.given.SignedIn;
import org.softintel.given.TestAccounts;
import org.softintel.given.TestStack;

/**
 * A form whose token is missing, too old or somebody else's is refused, and an hour's work is not
 * lost.
 */
class RefusedFormTest {
  private static final Pattern SESSION = Pattern.compile("__Host-q_session");
  private static final String CSRF = "__Host-csrf";
  private static final String TOKEN = "(?s).*name=\"csrf-token\" value=\"[^\"].*";
  private static final String WORDS = "A saffron tandem at the <b>invented</b> quarry & beyond";

  @RegisterExtension final Browser browser = new Browser();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFormWhoseTokenIsGoneIsSentAgainAsItIs(boolean scripts) {
    // given
    var form = new ReportForm(browser.as("reporter", BrowserSettings.scripts(scripts))).start();
    form.write("What happened?", WORDS);
    var context = form.page().context();
    context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("__Host-csrf"));
    // when
    var answer = form.press("Continue");
    // then
    assertThat(answer.status()).isEqualTo(400);
    form.isAt("We have not saved this yet");
    assertThat(form.page().locator("textarea")).hasValue(WORDS);
    // when
    form.press("Send it again");
    // then
    form.isAt("How do you know?");
    form.page().navigate("/reports/" + form.draft() + "/what-happened");
    assertThat(form.page().locator("#narrative")).hasValue(WORDS);
  }

  @Test
  void aFormOfAnotherSiteIsRefusedWhateverTokenItHolds(
      @SignedIn("reporter") NoScriptUser reporter) {
    var draft = reporter.draft();
    var fields =
        Map.of("narrative", WORDS, "csrf-token", reporter.csrfToken(draft + "/what-happened"));

    for (var site : List.of("cross-site", "same-site")) {
      var refused = reporter.postFrom(site, draft + "/what-happened", fields);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).doesNotContain("saffron");
    }
    assertThat(reporter.postFrom("same-origin", draft + "/what-happened", fields).statusCode())
        .isEqualTo(303);
  }

  /** Browsers from before they said the site said the origin. */
  @Test
  void theOriginIsComparedWhereTheSiteIsNotSaid(@SignedIn("reporter") NoScriptUser reporter) {
    var address = reporter.draft() + "/what-happened";
    var fields = Map.of("narrative", WORDS, "csrf-token", reporter.csrfToken(address));

    for (var origin : List.of("https://evil.example", "http://localhost:1")) {
      var refused = reporter.postWith(address, fields, "Origin", origin);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).doesNotContain("saffron");
    }
    for (var origin : List.of(TestStack.shared().app().toString(), "null")) {
      assertThat(reporter.postWith(address, fields, "Origin", origin).statusCode()).isEqualTo(303);
    }
  }

  /** A page that gives back what was sent would send it with its own token. */
  @Test
  void aFormOfAnotherSiteWithoutASessionIsGivenNoToken(@SignedIn("reporter") NoScriptUser signed) {
    var address = signed.draft() + "/what-happened";
    var fields = Map.of("narrative", WORDS);
    var signedOut = signed.copy();
    signed.cookieNames().stream()
        .filter(it -> it.contains("session"))
        .forEach(it -> signedOut.carry(it, ""));

    var foreign = signedOut.postWith(address, fields, "Origin", "https://evil.example");
    var nobodyKnows = signedOut.post(address, fields);
    var unseen = NoScriptUser.anonymous().postWith(address, fields, "Origin", "null");

    assertThat(foreign.statusCode()).isEqualTo(400);
    assertThat(nobodyKnows.statusCode()).isEqualTo(401);
    assertThat(unseen.statusCode()).isEqualTo(401);
    assertThat(List.of(foreign.body(), nobodyKnows.body(), unseen.body()))
        .noneMatch(it -> it.contains(signed.cookie(CSRF)) || it.matches(TOKEN));
    assertThat(List.of(foreign.body(), unseen.body())).noneMatch(it -> it.contains("saffron"));
    assertThat(signedOut.cookie(CSRF)).isEqualTo(signed.cookie(CSRF));
    var ours = signedOut.postFrom("same-origin", address, fields);
    assertThat(ours.body()).contains(signed.cookie(CSRF));
  }

  /** A neighbouring site may set cookies; it can sign none, and no account's fits another. */
  @Test
  void aPlantedTokenIsNoToken(@SignedIn("reporter") NoScriptUser reporter) {
    var address = reporter.draft() + "/what-happened";
    var neighbour = NoScriptUser.signedIn("reporter2", "/my-reports").cookie(CSRF);
    var own = reporter.cookie(CSRF);
    var spoilt = own.replaceFirst("^.", own.startsWith("A") ? "B" : "A");

    for (var token : List.of("A".repeat(22), "A".repeat(66), neighbour, spoilt)) {
      reporter.carry(CSRF, token);
      var planted = reporter.post(address, Map.of("narrative", WORDS, "csrf-token", token));
      assertThat(planted.statusCode()).as(token).isEqualTo(400);
    }
    reporter.carry(CSRF, own);
    reporter.carry("csrf", "A".repeat(22));
    var sent = reporter.post(address, Map.of("narrative", WORDS, "csrf-token", own));
    assertThat(sent.statusCode()).isEqualTo(303);
  }

  @Test
  void aFormHoldsItsTokenWhenOtherTabsAreOpenedAndAfterSigningInAgain() {
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");
    var address = reporter.draft() + "/what-happened";
    var fields = Map.of("narrative", WORDS, "csrf-token", reporter.csrfToken(address));

    reporter.get("/reports/new");
    reporter.get("/my-reports");
    assertThat(reporter.post(address, fields).statusCode()).isEqualTo(303);

    reporter.cookieNames().stream()
        .filter(it -> it.contains("session"))
        .forEach(it -> reporter.carry(it, ""));
    reporter.follow(reporter.get("/still-here"));
    assertThat(reporter.post(address, fields).statusCode()).isEqualTo(303);
  }

  @Test
  void aWrongTokenSpoilsNoOtherForm(@SignedIn("reporter") NoScriptUser reporter) {
    var draft = reporter.draft();
    var token = reporter.csrfToken(draft + "/what-happened");

    reporter.post(draft + "/what-happened", Map.of("narrative", WORDS, "csrf-token", "wrong"));

    var other = Map.of("narrative", WORDS, "csrf-token", token);
    assertThat(reporter.post(draft + "/what-happened", other).statusCode()).isEqualTo(303);
  }

  @Test
  void aSessionThatCannotBeRenewedLosesNothingEither() {
    // given
    var name = TestAccounts.with("reporter");
    TestAccounts.tokensLast(Duration.ofSeconds(2));
    NoScriptUser reporter;
    try {
      reporter = NoScriptUser.signedIn(name, "/my-reports");
    } finally {
      TestAccounts.tokensLast(Duration.ofMinutes(5));
    }
    var draft = reporter.draft();
    TestAccounts.endSessions(name);
    Await.until(
        "an ended session",
        Duration.ofSeconds(20),
        () -> reporter.get("/my-reports").statusCode() == 302);
    // when
    var refused = reporter.post(draft + "/what-happened", Map.of("narrative", WORDS));
    // then
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("saffron tandem", "You have been signed out");
  }

  @Test
  void whatIsSentToADraftThatIsGoneComesBack(@SignedIn("reporter") NoScriptUser reporter) {
    var draft = reporter.draft();
    var address = draft + "/what-happened";
    var fields =
        Map.of("narrative", WORDS, "csrf-token", reporter.csrfToken(draft + "/what-happened"));
    var id = draft.replaceAll(".*/", "");

    DatabaseRows.change(
        "update draft set expires_at = now() - interval '1 minute' where id = ?::uuid", id);
    var expired = reporter.post(address, fields);
    assertThat(expired.statusCode()).isEqualTo(410);
    assertThat(expired.body()).contains("saffron tandem");

    DatabaseRows.change(
        "update draft set expires_at = now() + interval '1 day', sent_reference = 'SI-0000-0000',"
            + " answers = null where id = ?::uuid",
        id);
    var sent = reporter.post(address, fields);
    assertThat(sent.statusCode()).isEqualTo(409);
    assertThat(sent.body()).contains("saffron tandem", "already sent");
    DatabaseRows.change("delete from sealed_key where owner = ?::uuid", id);
    DatabaseRows.change("delete from draft where id = ?::uuid", id);
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

    assertThat(panel).containsText("You will be signed out in 2 minutes");
    panel.locator("button").click();
    assertThat(panel).hasCount(0);
    assertThat(page.locator("#narrative")).isFocused();
    assertThat(page.locator("#narrative")).hasValue(WORDS);
    page.clock().fastForward("13:30");
    assertThat(panel).containsText("You will be signed out in 2 minutes");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoeverWasSignedOutMeanwhileSignsInAgainAndLosesNothing(boolean scripts) {
    // given
    var form = new ReportForm(browser.signIn("reporter", BrowserSettings.scripts(scripts))).start();
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
    var form = new ReportForm(browser.signIn("reporter", BrowserSettings.DESKTOP));
    var page = form.page();
    page.clock().install();
    form.start().write("What happened?", WORDS);
    page.clock().fastForward("13:30");
    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(SESSION));

    page.locator(".app-session button").click();

    assertThat(page.locator(".app-session")).containsText("You have been signed out");
    assertThat(page.locator("#narrative")).hasValue(WORDS);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoeverSignsInAgainIsAtTheSameStep(boolean scripts) {
    // given
    var form = new ReportForm(browser.signIn("reporter", BrowserSettings.scripts(scripts))).start();
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

  @Test
  void aStoryOfFourHundredKilobytesIsRefusedBesideItsBoxAndKept(
      @SignedIn("reporter") NoScriptUser person) {
    var draft = person.draft();
    var words = "An invented word. ".repeat(22_000);

    var wrong = person.follow(person.answer(draft + "/what-happened", Map.of("narrative", words)));

    assertThat(wrong.statusCode()).isEqualTo(400);
    var page = org.jsoup.Jsoup.parse(wrong.body());
    assertThat(page.select(".govuk-error-summary").text()).contains("20,000 characters");
    assertThat(page.select("#narrative").get(0).wholeText().strip().length())
        .isEqualTo(words.strip().length());
  }
}
