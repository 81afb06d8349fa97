package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.PartnerApi;
import org.softintel.given.RawHttp;

/** Methods and addresses that no browser sends: answered in our words, with our headers. */
class RequestLineTest {
  private static final String PROBLEM = "application/problem+json";
  private static final String CLOSE = "\r\nConnection: close\r\n\r\n";
  private static final List<String> HEADERS =
      List.of(
          "Content-Security-Policy",
          "X-Content-Type-Options",
          "Referrer-Policy",
          "Cross-Origin-Opener-Policy",
          "Cross-Origin-Resource-Policy",
          "Permissions-Policy",
          "Reporting-Endpoints",
          "Strict-Transport-Security");

  @ParameterizedTest
  @ValueSource(strings = {"/triage?view=%zz", "/%", "/%zz", "//", "/reports/%", "/?q=%", "/{a}"})
  void aMalformedAddressIsAPage(String address) {
    assertPage(RawHttp.of("GET " + address), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/reports?view=%zz", "/api/v1/reports/%zz", "/api/%", "/audit/log/%zz"})
  void aMalformedAddressOfTheApiIsAProblem(String address) {
    var answer =
        RawHttp.of("GET " + address, "Authorization: Bearer " + PartnerApi.token("triage"));
    assertProblem(answer, 400);
    assertThat(answer.body()).doesNotContain("%zz");
  }

  @Test
  void aRequestWithoutAHostOrWithHalfAnAddressHasOurHeadersToo() {
    assertPage(RawHttp.raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"), 400);
    assertPage(RawHttp.raw("GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"), 400);
    assertPage(RawHttp.of("GET *"), 404);
    assertPage(RawHttp.of("GET nowhere"), 404);
  }

  /** It was answered with 500, and a long entry in the log each time. */
  @Test
  void anOldRequestWithoutAHostFailsNowhere() {
    assertThat(RawHttp.raw("GET /nothing HTTP/1.0\r\n\r\n").status()).isEqualTo(404);
    assertThat(RawHttp.raw("GET /api/v1/reports/SI-0000-0000 HTTP/1.0\r\n\r\n").status())
        .isEqualTo(401);
  }

  /** Addresses are made of the name that was called, such as the way back from signing in. */
  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "localhost.evil.example", "evil.example:8080", "[::1]"})
  void aCallByANameThatIsNotOursIsRefusedPlainly(String host) {
    var answer = RawHttp.raw("GET /my-reports HTTP/1.1\r\nHost: " + host + CLOSE);

    assertThat(answer.status()).isEqualTo(421);
    assertThat(answer.toString()).doesNotContain(host);
    assertThat(HEADERS).allSatisfy(it -> assertThat(answer.header(it)).as(it).isNotEmpty());
  }

  @Test
  void aWholeAddressInTheRequestLineNamesNoOtherHostEither() {
    assertThat(RawHttp.of("GET http://evil.example/my-reports").status()).isEqualTo(421);
  }

  @Test
  void aHostThatNoTrustedProxyForwardedIsNotBelieved() {
    var answer =
        RawHttp.of(
            "GET /my-reports", "X-Forwarded-Host: evil.example", "Forwarded: host=evil.example");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).doesNotContain("evil");
  }

  @Test
  void thePolicyListsNoTrustedTypesAndSaysWhereToReport() {
    assertThat(RawHttp.of("GET /").header("Content-Security-Policy"))
        .contains(
            "default-src 'none'",
            "require-trusted-types-for 'script'; trusted-types 'none';",
            "report-to policy",
            "report-uri /policy-reports");
  }

  @ParameterizedTest
  @CsvSource({
    "PUT /my-reports, 'GET, HEAD, OPTIONS'",
    "DELETE /triage, 'GET, HEAD, OPTIONS'",
    "PATCH /reports/new, 'GET, HEAD, OPTIONS, POST'",
    "FOO /, 'GET, HEAD, OPTIONS'",
    "TRACE /, 'GET, HEAD, OPTIONS'",
    "FOO /nothing, 'GET, HEAD, POST'",
    "GET /sign-out, 'OPTIONS, POST'"
  })
  void anotherMethodOnAPageNamesThoseThatItTakes(String request, String allowed) {
    var answer = RawHttp.of(request);
    assertPage(answer, 405);
    assertThat(answer.header("Allow")).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT /api/v1/reports, 'GET, HEAD, OPTIONS, POST'",
    "DELETE /api/v1/reports/SI-0000-0000, 'GET, HEAD, OPTIONS'",
    "POST /api/v1/audit/entries, 'GET, HEAD, OPTIONS'",
    "GET /api/v1/language-check, 'OPTIONS, POST'",
    "FOO /api/v1/reports, 'GET, HEAD, OPTIONS, POST'",
    "FOO /api/v1/nothing, 'GET, HEAD, POST'"
  })
  void anotherMethodOnTheApiNamesThoseThatItTakes(String request, String allowed) {
    var answer = RawHttp.of(request, "Authorization: Bearer " + PartnerApi.token("reporter"));
    assertProblem(answer, 405);
    assertThat(answer.header("Allow")).isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OPTIONS /api/v1/nothing",
        "PUT /api/v1/nothing",
        "POST /api/v1/nothing",
        "OPTIONS /api/v1/reports/SI-0000-0000/more"
      })
  void whereNothingIsNoMethodIsAllowed(String request) {
    assertProblem(RawHttp.of(request), 404);
  }

  @Test
  void optionsNameTheMethodsOfAnAddress() {
    var answer = RawHttp.of("OPTIONS /api/v1/reports/SI-0000-0000");
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertPage(RawHttp.of("OPTIONS /nothing"), 404);
    assertPage(RawHttp.of("PUT /nothing"), 404);
  }

  @Test
  void aLongRequestIsRefusedBeforeWeAreAsked() {
    assertThat(RawHttp.of("GET /" + "a".repeat(5_000)).status()).isEqualTo(414);
    assertThat(RawHttp.of("GET /", "X: " + "a".repeat(50_000)).status()).isEqualTo(431);
  }

  @Test
  void theAddressesOfFilesAndOfSignInAreLeftAlone() {
    assertThat(RawHttp.of("GET /signed-in").status()).isNotIn(404, 405);
    assertPage(RawHttp.of("GET /nothing"), 404);
  }

  private static void assertPage(RawHttp.Answer answer, int status) {
    assertWhole(answer, status);
    assertThat(answer.header("Content-Type")).startsWith("text/html");
    assertThat(answer.body()).contains("<h1");
  }

  private static void assertProblem(RawHttp.Answer answer, int status) {
    assertWhole(answer, status);
    assertThat(answer.header("Content-Type")).isEqualTo(PROBLEM);
    assertThat(answer.body()).contains("\"status\":" + status);
  }

  private static void assertWhole(RawHttp.Answer answer, int status) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(HEADERS).allSatisfy(it -> assertThat(answer.header(it)).as(it).isNotEmpty());
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }
}
