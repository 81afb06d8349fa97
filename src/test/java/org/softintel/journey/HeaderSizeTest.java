package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.NoScriptUser;
import org.softintel.given.TestStack;
import org.softintel.local.LocalMode;

/** The headers of each answer fit into what nginx has for them by itself: 4 KB. */
class HeaderSizeTest {
  private static final int MOST_BYTES = 4_000;
  private static final String LONG = "a".repeat(2_300);

  @ParameterizedTest
  @ValueSource(strings = {"reporter /my-reports", "triage /triage", "manager /manage"})
  void ofASignIn(String accountAndPage) {
    var words = accountAndPage.split(" ", -1);

    assertThat(signIn(NoScriptUser.anonymous(), words[0], words[1])).isLessThan(MOST_BYTES);
  }

  /** Each that was begun has left a cookie, and the oldest are taken back. */
  @Test
  void ofASignInAfterManyThatWereOnlyBegun() {
    var user = NoScriptUser.anonymous();
    for (int i = 0; i < 8; i++) {
      assertThat(bytes(user.get("/triage?view=new&page=" + i))).isLessThan(MOST_BYTES);
    }

    assertThat(signIn(user, "triage", "/triage")).isLessThan(MOST_BYTES);
  }

  /** The cookie of a begun sign-in holds the address that somebody wanted. */
  @ParameterizedTest
  @ValueSource(ints = {600, 1_200, 2_300})
  void ofASignInForALongAddress(int length) {
    var page = "/triage?view=" + LONG.substring(0, length);

    assertThat(signIn(NoScriptUser.anonymous(), "triage", page)).isLessThan(MOST_BYTES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/guidance", "/nowhere", "/reports/new", "/triage", "/my-sign-ins"})
  void ofAPage(String page) {
    var user = NoScriptUser.signedIn("triage", "/triage");

    assertThat(bytes(user.get(page))).isLessThan(MOST_BYTES);
  }

  /** It forgets each cookie that the browser has. */
  @Test
  void ofLeaving() {
    var user = NoScriptUser.signedIn("triage", "/triage");
    for (int i = 0; i < 5; i++) {
      user.carry("__Host-q_auth_0000000%d-0000-4000-8000-000000000000".formatted(i), "begun");
    }

    assertThat(bytes(user.get("/leave"))).isLessThan(MOST_BYTES);
  }

  /** The most that an answer of the service has on the way from the page to the page. */
  private static int signIn(NoScriptUser user, String account, String page) {
    var answers = new ArrayList<HttpResponse<String>>();
    var form = follow(user, user.get(page), answers);
    var action = Jsoup.parse(form.body()).select("form").attr("action");
    var sent = Map.of("username", account, "password", LocalMode.PASSWORD);
    var shown = follow(user, user.post(action, sent), answers);

    assertThat(shown.statusCode()).as(account).isLessThan(500);
    assertThat(shown.uri().getPath()).isEqualTo(page.replaceFirst("\\?.*", ""));
    return most(answers);
  }

  private static int most(List<HttpResponse<String>> answers) {
    var ours = TestStack.shared().app().getAuthority();
    int most = 0;
    for (var it : answers) {
      var isOurs = it.uri().getAuthority().equals(ours);
      System.out.printf(
          "headers of %s%s: %d bytes%n", isOurs ? "" : "Keycloak ", it.uri().getPath(), bytes(it));
      most = isOurs ? Math.max(most, bytes(it)) : most;
    }
    return most;
  }

  private static HttpResponse<String> follow(
      NoScriptUser user, HttpResponse<String> first, List<HttpResponse<String>> answers) {
    var last = first;
    answers.add(last);
    while (last.statusCode() / 100 == 3) {
      var to = last.headers().firstValue("Location").orElseThrow();
      last = user.get(last.uri().resolve(to).toString());
      answers.add(last);
    }
    return last;
  }

  /** As they are sent: a line for each value, after the line with the status. */
  private static int bytes(HttpResponse<String> answer) {
    int statusLine = "HTTP/1.1 503 Service Unavailable\r\n".length();
    return statusLine
        + "\r\n".length()
        + answer.headers().map().entrySet().stream()
            .mapToInt(
                it ->
                    it.getValue().stream()
                        .mapToInt(value -> it.getKey().length() + value.length() + 4)
                        .sum())
            .sum();
  }
}
