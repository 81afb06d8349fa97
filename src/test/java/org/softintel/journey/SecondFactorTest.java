package org.softintel.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.Browser;
import org.softintel.given.BrowserSettings;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.NuValidator;
import org.softintel.given.OfficerActions;
import org.softintel.given.PageRules;
import org.softintel.given.PartnerApi;
import org.softintel.given.Replica;
import org.softintel.given.SampleReports;
import org.softintel.given.TestAccounts;
import org.softintel.given.Totp;
import org.softintel.local.LocalMode;

/** As in production: staff need a second factor, and a fresh one for the acts that matter most. */
class SecondFactorTest {
  private static final String TITLE = "Sign in with a code from your phone";
  private static final Duration GOOD_FOR = Duration.ofSeconds(20);

  private static Replica strict;
  private static Officer lead;
  private static Officer otherLead;
  private static Officer manager;
  private static Officer auditor;

  @RegisterExtension final Browser browser = new Browser();

  /** Their second factors grow old together, and while other tests run. */
  @BeforeAll
  static void peopleComeBackHere() {
    strict =
        Replica.started(
            Map.of(
                "softintel.platform.sign-in.least-acr.triage", "mfa",
                "softintel.platform.sign-in.least-acr.lead", "mfa",
                "softintel.platform.sign-in.least-acr.auditor", "mfa",
                "softintel.platform.sign-in.least-acr.manager", "mfa",
                "softintel.platform.sign-in.step-up-after", GOOD_FOR.toSeconds() + "S"));
    TestAccounts.signInLeadsBackTo(strict);
    lead = Officer.strong("lead");
    otherLead = Officer.strong("lead");
    manager = Officer.strong("manager");
    auditor = Officer.strong("auditor");
  }

  @AfterAll
  static void oneIsLeft() {
    strict.close();
  }

  /** Somebody with an app that shows codes, signed in by password alone. */
  private static final class Officer {
    private final String account;
    private final Totp app = new Totp(TestAccounts.CODES_SECRET);
    private final NoScriptUser user;
    private long signedIn;

    private Officer(String role) {
      account = TestAccounts.withCodes(role);
      user = NoScriptUser.signedIn(account, "/my-reports");
    }

    /** Signed in with the second factor. */
    static Officer strong(String role) {
      var officer = new Officer(role);
      officer.signIn("/second-factor?to=/still-here");
      officer.signedIn = System.nanoTime();
      return officer;
    }

    /** Waits until the second factor is no longer fresh. */
    void growsStale() {
      passes(GOOD_FOR.minusNanos(System.nanoTime() - signedIn));
    }

    HttpResponse<String> get(String address) {
      return user.get(strict.at(address));
    }

    HttpResponse<String> signIn(String link) {
      var form = user.follow(get(link));
      assertThat(Jsoup.parse(form.body()).select("h1").text()).isEqualTo("Enter your code");
      var action = Jsoup.parse(form.body()).select("form").attr("action");
      return user.follow(user.post(action, Map.of("otp", app.next())));
    }

    Map<String, String> filled(String page, Map<String, String> fields) {
      var shown = Jsoup.parse(get(page).body());
      var all = new HashMap<>(fields);
      shown
          .select("form[action=" + page + "] input[type=hidden]")
          .forEach(it -> all.put(it.attr("name"), it.attr("value")));
      all.put("csrf-token", shown.select("input[name=csrf-token]").attr("value"));
      return all;
    }
  }

  private static void passes(Duration time) {
    LockSupport.parkNanos(time.plusSeconds(1).toNanos());
  }

  /** Or a password alone would be worth as much as both. */
  @Test
  void whoKnowsThePasswordAloneSetsUpNoOtherApp() {
    var officer = new Officer("lead");
    var asked = officer.get("/second-factor?to=/still-here").headers().firstValue("location");
    var weaker = asked.orElseThrow().replaceAll("&(acr_values|claims|max_age|prompt)=[^&]*", "");

    var shown = officer.user.follow(officer.user.get(weaker + "&kc_action=CONFIGURE_TOTP"));

    assertThat(Jsoup.parse(shown.body()).select("h1").text()).isEqualTo("Enter your code");
  }

  @ParameterizedTest
  @CsvSource({
    "triage, /triage?who=anybody&sort=newest",
    "lead, /people",
    "auditor, /audit/export",
    "manager, /manage"
  })
  void whoeverSignedInByPasswordAloneIsLedToTheSecondFactorAndBack(String role, String address) {
    var officer = new Officer(role);

    var weak = officer.get(address);

    assertThat(weak.statusCode()).isEqualTo(401);
    var page = Jsoup.parse(weak.body());
    assertThat(page.select("h1").text()).isEqualTo(TITLE);
    assertThat(NuValidator.errors(weak.body())).isEmpty();
    assertThat(
            DatabaseRows.of(
                "select actor_name || ' ' || roles || ' ' || acr || ' ' || outcome from audit_entry"
                    + " where act = 'SECOND_FACTOR_ASKED' and request = ?",
                weak.headers().firstValue("X-Request-Id").orElseThrow()))
        .singleElement()
        .asString()
        .matches("Nobody Newcomer .*\\b" + role + "\\b.* password REFUSED");

    var back = officer.signIn(page.select("main a[role=button]").attr("href"));

    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(back.uri()).hasToString(strict.at(address));
    assertThat(page.select("main a[role=button]").attr("href")).startsWith("/second-factor?to=%2F");
  }

  @Test
  void reportersAreNotAskedAndPublicPagesAskNobody() {
    assertThat(new Officer("lead").get("/guidance").statusCode()).isEqualTo(200);
    assertThat(
            NoScriptUser.signedIn("reporter", "/my-reports")
                .get(strict.at("/my-reports"))
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"lead, /api/v1/reports", "auditor, /audit/log/checkpoint"})
  void aTokenOfAPasswordAloneOpensNothing(String account, String address) {
    var answer = PartnerApi.as(account).get(strict.at(address));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate"))
        .contains("error=\"insufficient_user_authentication\"", "acr_values=\"mfa\"");
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.<String>path("type"))
        .isEqualTo("urn:softintel:problem:insufficient-user-authentication");
  }

  @Test
  void restrictingIsHeldUntilTheSecondFactorIsUsedAgain() {
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());
    var page = "/triage/" + reference;
    assertThat(lead.get(page).statusCode()).isEqualTo(200);
    NoScriptUser.signedIn("triage", "/triage");
    var typed =
        Map.of("readers", OfficerActions.account("Terry Example"), "reason", "Invented kin");
    var fields = lead.filled(page + "/restrict", typed);
    lead.growsStale();

    var held = lead.user.post(strict.at(page + "/restrict"), fields);

    assertThat(held.statusCode()).isEqualTo(401);
    var shown = Jsoup.parse(held.body());
    assertThat(shown.select("h1").text()).isEqualTo(TITLE);
    assertThat(shown.select("form textarea[name=reason]").text()).isEqualTo("Invented kin");
    assertThat(DatabaseRows.acts(reference)).doesNotContain("REPORT_RESTRICTED");
    assertThat(
            DatabaseRows.of(
                "select detail from audit_entry where act = 'SECOND_FACTOR_ASKED' and request = ?",
                held.headers().firstValue("X-Request-Id").orElseThrow()))
        .containsExactly("at=ActionPages.saveReaders");

    var back = lead.signIn(shown.select("main ol a").attr("href"));
    assertThat(back.body()).contains("You are signed in");
    var again = lead.filled(page + "/restrict", typed);
    var done = lead.user.post(strict.at(page + "/restrict"), again);

    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(DatabaseRows.acts(reference)).contains("REPORT_RESTRICTED");
  }

  @Test
  void everyOtherActIsHeldAsWell() {
    var none = "/00000000-0000-0000-0000-000000000000";
    isHeld(
        otherLead,
        "/triage/SI-0000-0000/lift",
        "/triage/SI-0000-0000/disclosures/new",
        "/triage/SI-0000-0000/disclosures" + none + "/approve",
        "/triage/SI-0000-0000/vehicles-1/connections/export",
        "/people/nobody/left",
        "/people/nobody/back",
        "/people/nobody/stays",
        "/people/nobody/release",
        "/people/nobody/hand-over");
    isHeld(auditor, "/audit/complaints" + none + "/approve");
    isHeld(
        manager,
        "/manage/help/new",
        "/manage/help" + none,
        "/manage/help" + none + "/remove",
        "/manage/events/new",
        "/manage/events" + none,
        "/manage/events" + none + "/cancel");
  }

  private static void isHeld(Officer officer, String... addresses) {
    var fields = officer.filled("/still-here", Map.of());
    officer.growsStale();
    for (var address : addresses) {
      assertThat(officer.user.post(strict.at(address), fields).statusCode())
          .as(address)
          .isEqualTo(401);
    }
  }

  @Test
  void anExportIsGivenOnceTheSecondFactorIsFresh() {
    var file = "/audit/export/entries.csv?act=SIGNED_IN";

    auditor.growsStale();

    assertThat(auditor.get(file).statusCode()).isEqualTo(401);
    for (var other : List.of("log.ndjson", "log.tar", "entries.ndjson")) {
      assertThat(auditor.get("/audit/export/" + other).statusCode()).isEqualTo(401);
    }
    for (var other :
        List.of(
            "/insight/figures.csv",
            "/audit/entries/1/proof",
            "/audit/reports/SI-0000-0000/evidence.zip")) {
      assertThat(auditor.get(other).statusCode()).as(other).isEqualTo(401);
    }
    var link = Jsoup.parse(auditor.get(file).body()).select("main a[role=button]").attr("href");
    assertThat(auditor.signIn(link).uri()).hasToString(strict.at("/audit/export?act=SIGNED_IN"));
    assertThat(auditor.get(file).statusCode()).isEqualTo(200);
  }

  /** Keycloak gives it the time of any later sign-in, such as to the account console. */
  @Test
  void aTokenThatWasRenewedIsNotFresh() {
    TestAccounts.tokensLast(Duration.ofSeconds(2));
    Officer renewed;
    try {
      renewed = Officer.strong("auditor");
    } finally {
      TestAccounts.tokensLast(Duration.ofMinutes(5));
    }
    passes(Duration.ofSeconds(2));
    assertThat(renewed.get("/audit/export/log.ndjson").statusCode()).isEqualTo(401);
    assertThat(renewed.get("/audit").statusCode()).isEqualTo(200);
    assertThat(renewed.get("/second-factor?asked=yes").statusCode()).isEqualTo(302);
  }

  @Test
  void whoeverHasNoSecondFactorIsToldHowToSetOneUp() {
    var user = NoScriptUser.signedIn(TestAccounts.with("manager"), "/my-reports");
    assertThat(user.get(strict.at("/manage")).body()).contains("how to set it up");

    var form = Jsoup.parse(user.follow(user.get(strict.at("/second-factor?to=/manage"))).body());

    assertThat(form.select("h1").text()).isEqualTo("Set up codes for signing in");
    var secret = form.select("input[name=totpSecret]").attr("value");
    var fields = Map.of("totpSecret", secret, "totp", new Totp(secret).next(), "userLabel", "");
    var back = user.follow(user.post(form.select("form").attr("action"), fields));
    assertThat(back.uri()).hasToString(strict.at("/manage"));
    assertThat(back.statusCode()).isEqualTo(200);
  }

  @Test
  void aLinkOnAnotherSiteEndsNoSession() {
    var user = NoScriptUser.signedIn("reporter", "/my-reports");

    var asked = user.getFrom("cross-site", strict.at("/second-factor?to=/my-reports"));

    assertThat(asked.statusCode()).isEqualTo(401);
    assertThat(asked.body()).contains(TITLE);
    assertThat(user.get("/my-reports").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://elsewhere.example/", "//elsewhere.example", "/%5Celsewhere", "/%25zz"})
  void itLeadsToNoOtherSite(String elsewhere) {
    var officer = new Officer("auditor");

    var back = officer.signIn("/second-factor?to=" + elsewhere);

    assertThat(back.uri()).hasToString(strict.at("/"));
  }

  /** The whole story in a browser: asked at once on a page of staff's, and again before saving. */
  @Test
  void nothingTypedIsLost() {
    var app = new Totp(TestAccounts.CODES_SECRET);
    var page = browser.anonymous(BrowserSettings.DESKTOP);
    page.navigate(strict.at("/manage/help/new"));
    page.getByLabel("Username").fill(TestAccounts.withCodes("manager"));
    page.locator("#password").fill(LocalMode.PASSWORD);
    press(page, "Sign in");
    enter(page, app);
    assertThat(page).hasURL(strict.at("/manage/help/new"));
    var name = page.locator("input[type=text]").first();
    name.fill("An invented helpline");
    page.waitForTimeout(1_000.0 * GOOD_FOR.plusSeconds(1).toSeconds());

    page.locator("main form button[type=submit]").click();

    assertThat(page.locator("h1")).hasText(TITLE);
    assertThat(page.locator("textarea").first()).hasValue("An invented helpline");
    PageRules.hasNoBarrier(page);
    var other = page.context().waitForPage(() -> page.locator("main ol a").click());
    enter(other, app);
    assertThat(other.locator("h1")).hasText("You are signed in");
    press(page, "Carry on");
    assertThat(page.locator("input[type=text]").first()).hasValue("An invented helpline");
    browser.forgetComplaints();
  }

  private static void enter(Page page, Totp app) {
    page.locator("#otp").fill(app.next());
    press(page, "Sign in");
  }

  private static void press(Page page, String button) {
    var named = new Page.GetByRoleOptions().setName(button).setExact(true);
    page.getByRole(AriaRole.BUTTON, named).click();
  }
}
