package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.given.Browser;
import org.softintel.given.BrowserSettings;
import org.softintel.given.NuValidator;
import org.softintel.given.PageRules;
import org.softintel.given.TestAccounts;
import org.softintel.given.TestStack;
import org.softintel.local.LocalMode;

/** The pages of the sign-in service, which nobody should be able to tell from our own. */
class SignInPagesTest {
  private static final String SERVICE = " - Share information about child sexual exploitation";
  private static final String REALM = TestStack.shared().signIn() + "/realms/softintel";

  @RegisterExtension final Browser browser = new Browser();

  record Sample(String title, String heading, boolean wrong, Supplier<Arrival> arrive) {}

  record Arrival(Page page, Response response) {}

  @TestFactory
  Stream<DynamicTest> everyPageWearsOurLayout() {
    return Stream.of(
            page("sign in", "Sign in", this::signIn),
            wrong("sign in, nothing typed", "Sign in", () -> typing("", "")),
            wrong("sign in, wrong password", "Sign in", () -> typing("nobody", "wrong")),
            page("terms of use", "Terms of use", () -> signIn(TestAccounts.newReporter())),
            page("new password", "Choose a new password", this::newPassword),
            wrong("new password, they differ", "Choose a new password", this::passwordsDiffer),
            page("code", "Enter your code", () -> signIn(TestAccounts.reporterWithCodes())),
            wrong("code, wrong", "Enter your code", this::wrongCode),
            page("set up codes", "Set up codes for signing in", this::newCodes),
            page("set up codes by hand", "Set up codes for signing in", this::newCodesByHand),
            wrong("set up codes, wrong", "Set up codes for signing in", this::wrongNewCode),
            page("expired page", "This page has expired", this::oldPage),
            page("wrong address", "Signing in did not work", () -> at("/auth?client_id=nobody")),
            page(
                "lost password",
                "Signing in did not work",
                () -> keycloaksOwn("reset-credentials")),
            page("no new account", "Signing in did not work", () -> keycloaksOwn("registration")),
            page("sign out of all", "Sign out", () -> at("/logout")),
            page("sign out", "Sign out", this::signOut),
            page("signed out", "You are signed out", this::signedOut))
        .map(it -> DynamicTest.dynamicTest(it.title(), () -> holds(it)));
  }

  @Test
  void whoHasNoAccountReadsWhatToDoByDayAndByNight() {
    var main = signIn().page().locator("main");

    assertThat(main.innerText())
        .contains("If you cannot sign in now", "01632 960102", "5pm to 8:30am");
    for (var address :
        List.of("tel:999", "tel:01632960102", "tel:01632960103", "tel:01632960101")) {
      assertThat(main.locator("a[href='" + address + "']").count()).as(address).isEqualTo(1);
    }
    for (var page : List.of("/call-back", "/guidance/help")) {
      var address = TestStack.shared().app() + page;
      assertThat(main.locator("a[href='" + address + "']").count()).as(page).isEqualTo(1);
    }
  }

  @Test
  void whoeverIsStuckReadsWhoToCall() {
    assertThat(at("/auth?client_id=nobody").page().locator("main").innerText())
        .contains("01632 960102", "5pm to 8:30am");
  }

  private static Sample page(String title, String heading, Supplier<Arrival> arrive) {
    return new Sample(title, heading, false, arrive);
  }

  private static Sample wrong(String title, String heading, Supplier<Arrival> arrive) {
    return new Sample(title, heading, true, arrive);
  }

  private void holds(Sample sample) {
    var arrival = sample.arrive().get();
    var page = arrival.page();
    var html = arrival.response().text();

    saysWhatItIs(sample, Jsoup.parse(html));
    leadsBack(Jsoup.parse(html));
    PageRules.holdsNoInlineCode(Jsoup.parse(html));
    assertThat(arrival.response().headerValue("content-security-policy"))
        .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'");
    assertThat(NuValidator.errors(html)).isEmpty();
    PageRules.hasNoBarrier(page);
    PageRules.tellsWhomToCall(page);
    PageRules.hasNoBarrier(page);
    PageRules.fitsAPhone(page);
    PageRules.canBeReadAtDoubleSize(page, 360);
    PageRules.picture(page, "keycloak " + sample.title());
    browser.hasNoComplaint();
  }

  private static void saysWhatItIs(Sample sample, Document page) {
    assertThat(page.select("h1").eachText()).containsExactly(sample.heading());
    assertThat(page.title())
        .isEqualTo((sample.wrong() ? "Error: " : "") + sample.heading() + SERVICE);
    assertThat(page.select(".govuk-error-summary")).hasSize(sample.wrong() ? 1 : 0);
    assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
        .allMatch(it -> page.select(it).is("input"));
    assertThat(page.select("header a[href=tel:999]")).hasSize(1);
    assertThat(page.text())
        .doesNotContainPattern("(?i)\\b(please|sorry|valid|invalid|required)\\b");
    assertThat(page.select("form:not([novalidate]), [required]")).isEmpty();
    assertThat(page.text()).doesNotContain("freemarker.");
  }

  private static void leadsBack(Document page) {
    var app = TestStack.shared().app();

    assertThat(page.select("footer li a").eachAttr("href"))
        .containsExactly(app + "/accessibility", app + "/privacy", app + "/cookies");
    assertThat(page.select(".govuk-back-link").attr("href")).isEqualTo(app + "/");
  }

  private Arrival signIn() {
    var page = browser.anonymous(BrowserSettings.DESKTOP);
    return arrive(page, () -> page.navigate("/my-reports"));
  }

  private Arrival typing(String username, String password) {
    return typing(signIn().page(), username, password);
  }

  private static Arrival typing(Page page, String username, String password) {
    page.getByLabel("Username").fill(username);
    page.locator("#password").fill(password);
    return press(page, "Sign in");
  }

  private Arrival signIn(String account) {
    return typing(account, LocalMode.PASSWORD);
  }

  private Arrival newPassword() {
    return signIn(TestAccounts.newReporter("UPDATE_PASSWORD"));
  }

  private Arrival passwordsDiffer() {
    var page = newPassword().page();
    page.locator("#password-new").fill("An invented one");
    return press(page, "Continue");
  }

  private Arrival newCodes() {
    return signIn(TestAccounts.newReporter("CONFIGURE_TOTP"));
  }

  private Arrival newCodesByHand() {
    var page = newCodes().page();
    return arrive(page, () -> page.getByText("I cannot scan the QR code").click());
  }

  private Arrival wrongNewCode() {
    var page = newCodes().page();
    page.locator("#totp").fill("nothing");
    return press(page, "Continue");
  }

  private Arrival wrongCode() {
    var page = signIn(TestAccounts.reporterWithCodes()).page();
    page.locator("#otp").fill("nothing");
    return press(page, "Sign in");
  }

  /** Back to the password when the code is already asked for. */
  private Arrival oldPage() {
    var page = signIn().page();
    var form = page.locator("form").getAttribute("action");
    typing(page, TestAccounts.reporterWithCodes(), LocalMode.PASSWORD);
    return arrive(page, () -> page.navigate(form));
  }

  private Arrival at(String address) {
    return realm("/protocol/openid-connect" + address);
  }

  /** Opened by its address: it belongs to no service of ours. */
  private Arrival keycloaksOwn(String action) {
    return realm("/login-actions/" + action);
  }

  private Arrival realm(String address) {
    var page = browser.anonymous(BrowserSettings.DESKTOP);
    return arrive(page, () -> page.navigate(REALM + address));
  }

  private Arrival signOut() {
    return at("/logout?client_id=softintel");
  }

  private Arrival signedOut() {
    return press(signOut().page(), "Sign out");
  }

  private static Arrival press(Page page, String button) {
    var named = new Page.GetByRoleOptions().setName(button).setExact(true);
    return arrive(page, () -> page.getByRole(AriaRole.BUTTON, named).click());
  }

  private static Arrival arrive(Page page, Runnable act) {
    var response = page.waitForResponse(SignInPagesTest::isThePage, act);
    page.waitForLoadState();
    return new Arrival(page, response);
  }

  private static boolean isThePage(Response response) {
    return response.request().isNavigationRequest() && response.status() / 100 != 3;
  }
}
