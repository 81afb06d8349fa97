package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.given.NoScriptUser;
import org.softintel.given.SignedIn;

/** A page that says no has the same way out as every other page. */
class RefusedPagesTest {
  private static final String SIGN_OUT = "header form[action=/sign-out]";

  @ParameterizedTest
  @CsvSource({
    "/reports/nowhere/at-all, 404",
    "/my-reports/SI-0000-0000, 404",
    "/guidance/nothing, 404",
    "/triage, 403"
  })
  void whoeverIsSignedInCanSignOutFromIt(String address, int status) {
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");

    var refused = reporter.get(address);

    assertThat(refused.statusCode()).isEqualTo(status);
    var form = Jsoup.parse(refused.body()).select(SIGN_OUT);
    assertThat(form.select("p").text()).startsWith("Signed in as ");
    var token = form.select("input[name=csrf-token]").val();
    var signedOut = reporter.post("/sign-out", Map.of("csrf-token", token));
    assertThat(signedOut.statusCode()).isEqualTo(200);
    assertThat(signedOut.body()).contains("You are signed out").doesNotContain("data-session");
    assertThat(hasSignOut(signedOut)).isFalse();
    assertThat(reporter.get("/my-reports").statusCode()).isEqualTo(302);
  }

  @ParameterizedTest
  @CsvSource({
    "triage, /triage/SI-0000-0000, 404, Go to the list of reports, /triage",
    "lead, /people/nobody, 404, Go to the team members, /people",
    "manager, /people/nobody, 404, Go to the team members, /people",
    "auditor, /audit/entries/0, 404, Go to the audit log, /audit",
    "triage, /people/nobody, 403, Go to the list of reports, /triage",
    "lead, /reports/new, 403, Go to the list of reports, /triage",
    "auditor, /reports/new, 403, Go to the audit log, /audit",
    "reporter, /audit/entries/0, 403, Go to the start page, /"
  })
  void itLeadsOnInThePartOfTheServiceThatIsTheirs(
      String account, String address, int status, String words, String to) {
    var refused = NoScriptUser.signedIn(account, "/still-here").get(address);

    assertThat(refused.statusCode()).isEqualTo(status);
    var ways = Jsoup.parse(refused.body()).select("main a:contains(Go to the)");
    assertThat(ways.eachText()).containsExactly(words);
    assertThat(ways.attr("href")).isEqualTo(to);
  }

  @Test
  void aFormWithAStaleTokenIsAnsweredWithAWayOutToo(@SignedIn("reporter") NoScriptUser reporter) {
    var refused =
        reporter.postFrom(
            "same-origin", "/reports/new", Map.of("csrf-token", "stale", "danger", "no"));

    assertThat(refused.statusCode()).isEqualTo(400);
    var tokens = Jsoup.parse(refused.body()).select("input[name=csrf-token]").eachAttr("value");
    assertThat(tokens).hasSize(2).containsOnly(tokens.get(0));
    assertThat(reporter.post("/sign-out", Map.of("csrf-token", tokens.get(0))).body())
        .contains("You are signed out");
  }

  @Test
  void nobodyElseIsShownOneOrGivenACookie() {
    assertThat(hasSignOut(NoScriptUser.anonymous().get("/nowhere"))).isFalse();
    assertThat(NoScriptUser.anonymous().get("/nowhere").headers().allValues("Set-Cookie"))
        .isEmpty();
    var stale = NoScriptUser.anonymous();
    stale.carry("__Host-q_session", "stale");

    var answer = stale.get("/nowhere");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(hasSignOut(answer)).isFalse();
  }

  private static boolean hasSignOut(HttpResponse<String> answer) {
    return !Jsoup.parse(answer.body()).select(SIGN_OUT).isEmpty();
  }
}
