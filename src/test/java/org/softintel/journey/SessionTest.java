package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.ExactRequest;
import org.softintel.given.Metrics;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.SignedIn;
import org.softintel.given.TestAccounts;
import org.softintel.given.TestStack;

/** A session is a row that ends; what a browser holds is worth nothing without it. */
class SessionTest {
  private static final String COOKIE = "__Host-q_session";
  private static final String KNOWN = "softintel_tokens_known_total";
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration AFTER_A_SWEEP = Duration.ofSeconds(40);

  @Test
  void aBrowserHoldsOneCookieForThisHostAloneAndNoToken() {
    var user = NoScriptUser.signedIn("reporter", "/my-reports");

    assertThat(user.cookie(COOKIE)).matches("[A-Za-z0-9_-]{43}");
    assertThat(user.cookieNames()).noneMatch(it -> it.startsWith("q_session"));
  }

  /** A site beside ours on the same domain could set it. */
  @Test
  void theNameThatTheFrameworkHasForItIsNotTaken(@SignedIn("reporter") NoScriptUser reporter) {
    var tossed = NoScriptUser.anonymous();
    tossed.carry("q_session", reporter.cookie(COOKIE));

    assertThat(tossed.get("/my-reports").statusCode()).isEqualTo(302);
    assertThat(reporter.get("/my-reports").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCopiedCookieOpensNothingAfterSigningOutOrLeaving(boolean leaves) {
    var user = NoScriptUser.signedIn("reporter", "/my-reports");
    var thief = user.copy();
    assertThat(thief.get("/my-reports").statusCode()).isEqualTo(200);

    if (leaves) {
      user.get("/leave");
      until("the end of it", SOON, () -> thief.copy().get("/my-reports").statusCode() == 302);
    } else {
      assertThat(user.submit("/my-reports", "/sign-out", Map.of()).body())
          .doesNotContain("could not sign you out");
    }

    assertThat(thief.get("/my-reports").statusCode()).isEqualTo(302);
  }

  /** Nobody calls meanwhile, so it is Keycloak that tells. */
  @Test
  void keycloakTellsOfASessionThatEndedThere() {
    var name = TestAccounts.with("reporter");
    var user = NoScriptUser.signedIn(name, "/my-reports");
    var row = "web_session where account = '" + TestAccounts.id(name) + "'";
    assertThat(DatabaseRows.count(row)).isEqualTo(1);

    TestAccounts.endSessions(name);

    until("the row to go", SOON, () -> DatabaseRows.count(row) == 0);
    assertThat(user.get("/my-reports").statusCode()).isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=b", "logout_token=", "logout_token=a.b.c", "logout_token=%25"})
  void nobodyElseTellsOfOne(String form) {
    var answer =
        NoScriptUser.anonymous()
            .sendAs("application/x-www-form-urlencoded", "/back-channel-logout", form);

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void aTokenThatIsNoLogoutTokenEndsNothing(@SignedIn("reporter") NoScriptUser user) {
    var answer =
        NoScriptUser.anonymous()
            .sendAs(
                "application/x-www-form-urlencoded",
                "/back-channel-logout",
                "logout_token=" + PartnerApi.token("reporter"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(user.get("/my-reports").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "until = now()",
        "until = until + interval '1 min'",
        "account = 'somebody else'",
        "mark = 'of another sign-in'",
        "sealed = sealed || decode('00', 'hex')"
      })
  void aRowThatIsOverOrAlteredOpensNothing(String change) {
    var name = TestAccounts.with("reporter");
    var user = NoScriptUser.signedIn(name, "/my-reports");

    DatabaseRows.change("update web_session set " + change + " where account = ?", id(name));

    assertThat(user.get("/my-reports").statusCode()).isEqualTo(302);
  }

  /** Or signing in again would be silent, and the limit none. */
  @Test
  void aSessionThatIsOverEndsAtKeycloak() {
    var name = TestAccounts.with("reporter");
    NoScriptUser.signedIn(name, "/my-reports");

    DatabaseRows.change("update web_session set until = now() where account = ?", id(name));

    until("its end", AFTER_A_SWEEP, () -> TestAccounts.sessions(name) == 0);
  }

  @Test
  void aRowIsOfNoUseInTheNameOfAnother() {
    var name = TestAccounts.with("reporter");
    var other = TestAccounts.with("triage");
    var user = NoScriptUser.signedIn(name, "/my-reports");
    NoScriptUser.signedIn(other, "/triage");

    DatabaseRows.change(
        "update web_session set sealed = (select sealed from web_session where account = ?)"
            + " where account = ?",
        id(other),
        id(name));

    assertThat(user.get("/triage").statusCode()).isEqualTo(302);
  }

  @Test
  void aRequestKeepsTheSessionAndAListeningPageDoesNot() {
    var name = TestAccounts.with("triage");
    var user = NoScriptUser.signedIn(name, "/triage");
    var begun = end(name);
    DatabaseRows.change(
        "update web_session set used_at = now() - interval '5 min' where account = ?", id(name));

    user.listen("/triage/live").close();
    assertThat(end(name)).isEqualTo(begun);

    user.get("/triage");
    assertThat(end(name)).isGreaterThan(begun);
    assertThat(user.get("/triage").statusCode()).isEqualTo(200);
  }

  @Test
  void aDumpHoldsNoTokenAndNoCookie() {
    var name = TestAccounts.with("reporter");
    var user = NoScriptUser.signedIn(name, "/my-reports");

    var row =
        String.join(
            "",
            DatabaseRows.of(
                "select w::text || encode(sealed, 'escape') from web_session w where account = ?",
                id(name)));

    assertThat(row).isNotEmpty().doesNotContain(user.cookie(COOKIE), "eyJ", "Java", name);
  }

  @Test
  void somebodySeesTheirSignInsAndEndsThemAll() {
    // given
    var name = TestAccounts.with("reporter");
    var here = NoScriptUser.signedIn(name, "/my-reports");
    var elsewhere = NoScriptUser.signedIn(name, "/my-reports");
    var token = PartnerApi.token(name);
    assertThat(status(token)).isEqualTo(400);
    // when
    var shown = Jsoup.parse(here.get("/my-sign-ins").body()).select("tbody tr");
    // then
    assertThat(shown).hasSize(2);
    assertThat(shown.select("th").eachText())
        .containsExactlyInAnyOrder(
            "Unknown browser on an unknown device (this one)",
            "Unknown browser on an unknown device");
    // when
    here.answer("/my-sign-ins", Map.of());
    // then
    for (var user : List.of(here, elsewhere)) {
      assertThat(user.get("/my-reports").statusCode()).isEqualTo(302);
    }
    until("the token's end", SOON, () -> status(token) == 401);
    // Of a program that tells no time of its sign-in.
    until("a new token", SOON, () -> status(TestStack.shared().token(name)) == 400);
    assertThat(
            DatabaseRows.count(
                "audit_entry where act = 'SIGNED_OUT_EVERYWHERE' and actor = ?", id(name)))
        .isEqualTo(1);
  }

  /** Else each of many spellings would be remembered, and asked about, as a token of its own. */
  @Test
  void aTokenHasOneSpelling() {
    var token = PartnerApi.token("reporter");
    assertThat(status(token)).isEqualTo(400);

    assertThat(status(token + "=")).isEqualTo(401);
    assertThat(status(token.replaceAll("...$", " $0"))).isEqualTo(401);
    assertThat(status(token.replaceAll(".$", "") + otherEnd(token))).isEqualTo(401);
  }

  /** Another letter of the same six bits but those that no byte needs. */
  private static char otherEnd(String token) {
    var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    return letters.charAt(letters.indexOf(token.charAt(token.length() - 1)) ^ 1);
  }

  /** By the name of such a cookie the framework took a page for a call of the API. */
  @ParameterizedTest
  @ValueSource(strings = {"__Host-q_auth_api=x", "__Host-q_auth-api=x", "a=b"})
  void aTokenOfTheApiOpensNoPage(String cookie) {
    var page =
        ExactRequest.get(
            "/my-reports",
            "Authorization",
            "Bearer " + PartnerApi.token("reporter"),
            "Cookie",
            cookie);

    assertThat(page.statusCode()).isEqualTo(302);
  }

  @Test
  void aTokenIsVerifiedOnceByCallAndByPage(@SignedIn("reporter") NoScriptUser reporter) {
    // given
    var token = PartnerApi.token("reporter");
    status(token);
    reporter.get("/my-reports");
    var before = Metrics.sum(KNOWN);
    // when
    status(token);
    // then
    var afterTheCall = Metrics.sum(KNOWN);
    assertThat(afterTheCall).isGreaterThan(before);
    // when
    reporter.get("/my-reports");
    // then
    assertThat(Metrics.sum(KNOWN)).isGreaterThan(afterTheCall);
  }

  private static int status(String token) {
    return PartnerApi.anonymous()
        .header("Authorization", "Bearer " + token)
        .contentType("application/json")
        .body("{}")
        .post(PartnerApi.REPORTS)
        .statusCode();
  }

  private static String end(String name) {
    return DatabaseRows.of("select until from web_session where account = ?", id(name)).get(0);
  }

  private static String id(String name) {
    return TestAccounts.id(name);
  }
}
