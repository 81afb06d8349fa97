package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.softintel.given.Await;
import org.softintel.given.ComplaintRequests;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.Replica;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestAccounts;

/**
 * Who calls too often is told to wait, whichever process answers, and loses nothing. The processes
 * here let an account call each kind twice; the stack's own is as wide as local mode.
 */
class LimitsTest {
  private static final String WORDS = "A saffron tandem at the invented quarry";

  private static Replica one;
  private static Replica other;

  private static Map<String, String> tight() {
    var settings = new HashMap<String, String>();
    settings.put("softintel.platform.limits.times", "1");
    Stream.of("submission", "draft", "on-behalf", "opening", "search", "language-check", "export")
        .forEach(it -> settings.put("softintel.platform.limits." + it + ".per-account", "2/1H"));
    settings.put("softintel.platform.limits.page.per-account", "20/1H");
    settings.put("softintel.platform.limits.sign-in.per-address", "3/1H");
    settings.put("softintel.platform.limits.call-back.per-address", "2/1H");
    settings.put("softintel.platform.limits.complaint-lookup.per-account", "1/1H");
    settings.put("softintel.platform.limits.on-behalf.per-account", "60/24H");
    settings.put("softintel.platform.limits.language-check.per-address", "4/1H");
    return settings;
  }

  @BeforeAll
  static void twoProcesses() {
    one = Replica.started(tight());
    other = Replica.started(tight());
  }

  @AfterAll
  static void oneIsLeft() {
    one.close();
    other.close();
  }

  @Test
  void twoProcessesCountTogetherAndProgramsAreToldHowLongToWait() {
    var account = TestAccounts.with("reporter");

    assertThat(submit(one, account).statusCode()).isEqualTo(201);
    assertThat(submit(other, account).statusCode()).isEqualTo(201);
    var refused = submit(one, account);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(refused.path("type").toString())
        .isEqualTo("urn:softintel:problem:too-many-requests");
    assertThat(refused.path("status").toString()).isEqualTo("429");
    assertThat(refused.path("detail").toString()).contains("Try again in 30 minutes");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1_750, 1_801);
    assertThat(submit(other, account).statusCode()).isEqualTo(429);
    assertThat(submit(other, TestAccounts.with("reporter")).statusCode())
        .as("somebody else on the same network")
        .isEqualTo(201);
  }

  @Test
  void aTypedFormIsGivenBackAndCanBeSentAgain(@SignedIn(newWithRole = "reporter") NoScriptUser me) {
    var page = URI.create(me.draft()).getPath() + "/what-happened";
    var token = me.csrfToken(page);
    var fields = Map.of("narrative", WORDS, "csrf-token", token);
    assertThat(me.post(one.at(page), fields).statusCode()).isEqualTo(303);
    assertThat(me.post(one.at(page), fields).statusCode()).isEqualTo(303);

    var refused = me.post(one.at(page), Map.of("narrative", WORDS + " again", "csrf-token", token));

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    var shown = Jsoup.parse(refused.body());
    assertThat(shown.select("h1").text()).isEqualTo("Wait 30 minutes, then try again");
    assertThat(shown.select("main").text())
        .contains("not saved yet", "Wait 30 minutes, then select “Send it again”");
    // As the button does, at a process that takes it.
    var again = new HashMap<String, String>();
    shown
        .select("form[action=" + page + "]")
        .select("input[type=hidden], textarea")
        .forEach(it -> again.put(it.attr("name"), it.val()));
    assertThat(me.post(page, again).statusCode()).isEqualTo(303);
    assertThat(me.get(page).body()).contains(WORDS + " again");
  }

  /** Each is an entry: one reporter wrote hundreds a second. */
  @Test
  void nobodyFillsTheTrailWithListsOfTheirOwnReports(
      @SignedIn(newWithRole = "reporter") NoScriptUser me) {
    for (int i = 0; i < 20; i++) {
      assertThat(me.get(one.at("/my-reports")).statusCode()).isEqualTo(200);
    }

    var refused = me.get(one.at("/my-reports/sent"));

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(me.get(one.at("/guidance")).statusCode()).as("public pages").isEqualTo(200);
    assertThat(me.get(one.at("/leave")).statusCode()).isEqualTo(303);
  }

  @Test
  void draftsAreLimited(@SignedIn(newWithRole = "reporter") NoScriptUser me) {
    var fields = Map.of("danger", "no", "csrf-token", me.csrfToken("/reports/new"));

    assertTwiceOnly(303, () -> me.post(one.at("/reports/new"), fields).statusCode());
  }

  @Test
  void aLimitIsExactThoughSomeCallsAreTakenAtOnce(
      @SignedIn(newWithRole = "triage") NoScriptUser me) {
    var fields = Map.of("csrf-token", me.csrfToken("/triage/enter"));

    for (int i = 0; i < 60; i++) {
      assertThat(me.post(one.at("/triage/enter"), fields).statusCode()).isEqualTo(400);
    }
    assertThat(me.post(one.at("/triage/enter"), fields).statusCode()).isEqualTo(429);
    assertThat(me.post(other.at("/triage/enter"), fields).statusCode()).isEqualTo(429);
  }

  @Test
  void openingsAreLimitedOnPagesAndOverTheApiTogetherAndRecordedOnce() {
    var account = TestAccounts.with("triage");
    var me = NoScriptUser.signedIn(account, "/triage");
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());
    var api = one.at(PartnerApi.REPORTS + "/" + reference);

    assertTwiceOnly(200, () -> me.get(one.at("/triage/" + reference)).statusCode());
    assertThat(PartnerApi.as(account).get(api).statusCode()).isEqualTo(429);
    var page = me.get(one.at("/triage/" + reference + "/print"));
    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.body())
        .contains("Wait 30 minutes, then try again")
        .doesNotContain("invented worry");

    assertThat(
            DatabaseRows.of(
                "select act || ' ' || outcome || ' ' || detail from audit_entry where act ="
                    + " 'LIMIT_REACHED' and actor = (select actor from audit_entry where reference"
                    + " = ? and act = 'REPORT_OPENED' limit 1)",
                reference))
        .containsExactly("LIMIT_REACHED REFUSED kind=opening");
    assertThat(one.metrics()).contains("softintel_limits_reached_total{kind=\"opening\"} 3.0");
  }

  @Test
  void searchesAreLimited(@SignedIn(newWithRole = "triage") NoScriptUser me) {
    var fields = Map.of("csrf-token", me.csrfToken("/triage/search"));

    assertTwiceOnly(400, () -> me.post(one.at("/triage/search"), fields).statusCode());
  }

  @Test
  void exportsAreLimited(@SignedIn(newWithRole = "auditor") NoScriptUser me) {
    assertTwiceOnly(
        200, () -> me.get(one.at("/audit/export/entries.csv?act=SIGNED_IN")).statusCode());
    assertThat(me.get(one.at("/insight/figures.csv")).statusCode()).isEqualTo(429);
  }

  @Test
  void namesThatAuditorsLookUpAreLimited(@SignedIn(newWithRole = "auditor") NoScriptUser me) {
    var page = ComplaintRequests.ADDRESS + "/new";
    var fields =
        Map.of(
            "csrf-token",
            me.csrfToken(page),
            "name",
            "Nobody Anywhere",
            "reason",
            ComplaintRequests.REASON);

    assertThat(me.post(one.at(page), fields).statusCode()).isEqualTo(303);
    assertThat(me.post(other.at(page), fields).statusCode()).isEqualTo(429);

    assertThat(
            DatabaseRows.count(
                "audit_entry where act = 'LIMIT_REACHED' and detail = 'kind=complaint-lookup'"))
        .isPositive();
    ComplaintRequests.forget();
  }

  @Test
  void anAddressIsLimitedAndARefusedAccountTakesNothingOfIt() {
    var greedy = TestAccounts.with("reporter");
    var first = IntStream.range(0, 6).map(it -> check(greedy)).toArray();
    assertThat(first).containsExactly(200, 200, 429, 429, 429, 429);

    var neighbour = TestAccounts.with("reporter");
    assertThat(check(neighbour)).isEqualTo(200);
    assertThat(check(neighbour)).isEqualTo(200);

    assertThat(check(TestAccounts.with("reporter"))).as("four by this address").isEqualTo(429);
  }

  @Test
  void whatTheSignInServiceSendsBackIsLimitedByAddressAndPublicPagesAreNot() {
    var stranger = NoScriptUser.anonymous();
    var callback = one.at("/signed-in?state=invented&code=invented");
    for (int i = 0; i < 5; i++) {
      assertThat(stranger.getWith(callback, "Sec-Fetch-Dest", "image").statusCode())
          .as("a picture on somebody's page, which is not counted")
          .isEqualTo(400);
    }
    for (int i = 0; i < 3; i++) {
      assertThat(stranger.get(callback).statusCode()).isNotIn(400, 429);
    }
    var refused = stranger.get(callback);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.body()).contains("Wait 20 minutes, then try again");
    for (int i = 0; i < 20; i++) {
      for (var open : List.of("/", "/guidance", "/guidance/search", "/guidance/help")) {
        assertThat(stranger.get(one.at(open)).statusCode()).as(open).isEqualTo(200);
      }
      assertThat(stranger.get(one.at("/leave")).statusCode()).isNotEqualTo(429);
    }
  }

  @Test
  void askingForACallIsLimitedByAddress() {
    var stranger = NoScriptUser.anonymous();
    var fields =
        Map.of(
            "phone", "01632 960175",
            "when", "any",
            "csrf-token", stranger.csrfToken("/call-back"));

    var wrong = new HashMap<>(fields);
    wrong.put("phone", "ring");

    // On the code of before, they counted.
    for (int i = 0; i < 3; i++) {
      assertThat(stranger.post(one.at("/call-back"), wrong).statusCode()).isEqualTo(400);
    }
    assertTwiceOnly(303, () -> stranger.post(one.at("/call-back"), fields).statusCode());
    assertThat(stranger.get(one.at("/call-back")).statusCode()).isEqualTo(200);
  }

  @Test
  void whatTheSignInServiceSendsBackIsTakenAtItsOwnAddressOnly() {
    var stranger = NoScriptUser.anonymous();
    for (var elsewhere : List.of("/", "/my-reports", "/not-signed-in", "/triage/SI-0000-0000")) {
      assertThat(stranger.get(elsewhere + "?state=invented&code=invented").statusCode())
          .as(elsewhere)
          .isEqualTo(400);
    }
    assertThat(stranger.get("/guidance?state=invented&error=invented").statusCode()).isEqualTo(400);
    assertThat(stranger.get("/not-signed-in?state=invented&error=invented").statusCode())
        .as("who declined the terms of use")
        .isEqualTo(200);
  }

  @Test
  void theTableNamesNobody() {
    var account = TestAccounts.with("reporter");
    submit(one, account);

    assertThat(DatabaseRows.of("select bucket from call_limit"))
        .isNotEmpty()
        .allMatch(it -> it.matches("[A-Za-z0-9_-]{22}"));
  }

  @Test
  void noReportIsLostWhenCallsCannotBeCounted() {
    var account = TestAccounts.with("reporter");
    IntStream.range(0, 2).forEach(it -> submit(one, account));
    assertThat(submit(one, account).statusCode()).isEqualTo(429);
    DatabaseRows.change("alter table call_limit rename to away");
    try {
      assertThat(submit(one, account).statusCode()).isEqualTo(201);
    } finally {
      DatabaseRows.change("alter table away rename to call_limit");
    }
    Await.until(
        "calls are counted again",
        Duration.ofSeconds(60),
        () -> submit(one, account).statusCode() == 429);
  }

  private static void assertTwiceOnly(int status, IntSupplier call) {
    assertThat(IntStream.range(0, 3).map(it -> call.getAsInt()))
        .containsExactly(status, status, 429);
  }

  private static Response submit(Replica at, String account) {
    return PartnerApi.as(account)
        .contentType("application/json")
        .body(SampleReports.minimal().toString())
        .post(at.at(PartnerApi.REPORTS));
  }

  private static int check(String account) {
    return PartnerApi.as(account)
        .contentType("application/json")
        .body("{\"text\":\"nothing\"}")
        .post(one.at("/api/v1/language-check"))
        .statusCode();
  }
}
