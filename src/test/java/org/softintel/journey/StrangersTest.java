package org.softintel.journey;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Comparator.naturalOrder;
import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.Await;
import org.softintel.given.Metrics;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.RawHttp;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestStack;

/**
 * Nothing that a stranger sends, or leaves half sent, keeps others from the service. Forms of 6 MB
 * from nobody once filled the memory, and nobody could use the service for minutes.
 */
class StrangersTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String CLOSE = "Connection: close\r\n\r\n";
  private static final String ASKS_FIRST = "Access-Control-Request-Method: PUT";
  private static final String ASKS_HEADERS = "Access-Control-Request-Headers: saffron";
  private static final String WORDS = "A saffron tandem at the invented quarry";
  private static final int STRANGERS_BYTES = 64 * 1024;
  private static final int FORM_BYTES = 512 * 1024;
  private static final int REPORT_BYTES = 256 * 1024;
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void aHundredHalfSentFormsDelayNobodyAndAreEnded() throws IOException, InterruptedException {
    var before = fullCollections();
    var open = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 100; i++) {
        open.add(halfSent(60_000, 30_000));
      }

      for (var page : List.of("/", "/guidance", "/guidance/help", "/guidance/search")) {
        assertThat(timeOf(page)).as(page).isLessThan(Duration.ofSeconds(1));
      }
      // One may be due anyway.
      assertThat(fullCollections()).isLessThanOrEqualTo(before + 1);
      Await.until(
          "the end of every connection",
          DEADLINE.plusSeconds(15),
          () -> open.stream().allMatch(StrangersTest::isEnded));
    } finally {
      for (var socket : open) {
        socket.close();
      }
    }
  }

  @Test
  void aFloodOfLargeFormsIsRefusedUnreadAndLeavesTheServiceWell() throws Exception {
    var body = "narrative=" + "x".repeat(5_900_000);
    Callable<Integer> flood = () -> statusOf(body);
    var threads = Executors.newFixedThreadPool(20);
    try {
      var answers = threads.invokeAll(IntStream.range(0, 100).mapToObj(i -> flood).toList());

      for (var answer : answers) {
        assertThat(answer.get()).isIn(413, -1);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(timeOf("/")).isLessThan(Duration.ofSeconds(1));
  }

  /** The 44th answer was 431, for each page and for leaving, until the browser forgot. */
  @Test
  void aHundredSignedOutRequestsOfOneBrowserLeaveTheServiceOpenToIt() {
    var stranger = NoScriptUser.anonymous();
    for (int i = 0; i < 100; i++) {
      assertThat(stranger.get("/triage?q=" + "x".repeat(10 * i)).statusCode()).isEqualTo(302);
    }

    assertThat(begun(stranger)).isBetween(1L, 5L);
    assertThat(stranger.get("/leave").statusCode()).isEqualTo(303);
    assertThat(begun(stranger)).isZero();
    assertThat(stranger.get("/").statusCode()).isEqualTo(200);
  }

  /**
   * Decoders pass over a comma before a name: this was a session cookie that anybody could plant.
   */
  @Test
  void noCookieIsTakenForAnotherThatNobodyCanPlant(@SignedIn("reporter") NoScriptUser reporter) {
    var session = "__Host-q_session=" + reporter.cookie("__Host-q_session");
    for (var planted :
        List.of(
            ",q_session=planted; " + session,
            "=;,,q_session=planted; " + session,
            session + "; ,__Host-csrf=planted; ,__Host-q_auth_1=planted")) {
      assertThat(RawHttp.of("GET /my-reports", "Cookie: " + planted).status())
          .as(planted)
          .isEqualTo(200);
    }
    for (var twice :
        List.of(
            session + "; __Host-q_session=planted",
            "q_session=x; " + session + "; " + session,
            session.replace("=", "_chunk_1="))) {
      assertThat(RawHttp.of("GET /my-reports", "Cookie: " + twice).status()).isEqualTo(302);
    }
    var begun = RawHttp.of("GET /signed-in?state=1&code=1", "Cookie: ,q_auth_1=1; q_auth_1=1");
    assertThat(begun.status()).isIn(302, 400, 401);
  }

  /** Or browsers would drop the cookie, and the way back would lead nowhere. */
  @Test
  void theLongestAddressFitsIntoItsCookie() {
    var stranger = NoScriptUser.anonymous();

    var form = stranger.follow(stranger.get("/my-reports?q=" + "x".repeat(2_520)));

    assertThat(stranger.cookieNames())
        .allSatisfy(it -> assertThat(it.length() + stranger.cookie(it).length()).isLessThan(4_096))
        .hasSize(1);
    assertThat(stranger.enterPassword(form, "reporter").statusCode()).isEqualTo(200);
    assertThat(NoScriptUser.anonymous().get("/?q=" + "x".repeat(2_560)).statusCode())
        .isEqualTo(414);
  }

  @Test
  void fourTabsInWhichSomebodyBeganToSignInAllLeadOn() {
    var stranger = NoScriptUser.anonymous();
    var pages = List.of("/my-reports", "/my-reports/sent", "/my-reports/drafts", "/reports/new");
    var tabs = pages.stream().map(it -> stranger.follow(stranger.get(it))).toList();

    for (int i = pages.size() - 1; i >= 0; i--) {
      var back = stranger.enterPassword(tabs.get(i), "reporter");
      assertThat(back.statusCode()).as(pages.get(i)).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Mode, cors, Sec-Fetch-Dest, empty",
    "Sec-Fetch-Mode, no-cors, Sec-Fetch-Dest, image",
    "Sec-Fetch-Mode, navigate, Sec-Fetch-Dest, iframe",
    "Accept, text/*, X-Old-Browser, yes",
    "Accept, 'image/png,*/*;q=0.8', X-Old-Browser, yes"
  })
  void whatCannotSignInIsToldSoAndLeavesNoCookie(
      String name, String value, String other, String more) {
    for (var page : List.of("/triage", "/still-here", "/signed-in")) {
      var answer = NoScriptUser.anonymous().getWith(page, name, value, other, more);
      // An answer of the sign-in service that no page leads to is refused before it is looked at.
      var statuses = page.equals("/signed-in") ? List.of(400, 401) : List.of(401);

      assertThat(answer.statusCode()).as(page).isIn(statuses);
      assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void whatBrowsersReportIsCountedAndNoWordOfItIsKept() throws Exception {
    var before = violations("script-src");
    var log = TestStack.shared().home().resolve("logs/app.log");
    var report =
        """
        {"type": "csp-violation", "url": "%1$s/triage/saffron", "body": {"effectiveDirective":
        "script-src-elem", "documentURL": "%1$s/triage/saffron?q=tandem", "sample": "quarry"}}\
        """
            .formatted(TestStack.shared().app());
    var older = "{\"csp-report\": {\"effective-directive\": \"saffron\"}}";

    for (var sent : List.of("[" + report + "," + report + "]", "{}", "[", "saffron", older)) {
      var type = sent.equals(older) ? "application/csp-report" : "application/reports+json";
      var answer = NoScriptUser.anonymous().sendAs(type, "/policy-reports", sent);
      assertThat(answer.statusCode()).isEqualTo(204);
    }

    assertThat(violations("script-src")).isEqualTo(before + 2);
    assertThat(violations("saffron")).isZero();
    Await.until(
        "a line in the log",
        SOON,
        () -> Files.readString(log).contains("script-src at /triage/{reference}"));
    assertThat(Files.readString(log)).doesNotContain("saffron", "tandem", "quarry");
    assertThat(
            NoScriptUser.anonymous()
                .sendAs("application/csp-report", "/policy-reports", "x".repeat(65_537))
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void aStrangersFormIsReadUpToSixtyFourKibibytesAndNothingOfItComesBack() {
    var most = fields(STRANGERS_BYTES);

    var refused = NoScriptUser.anonymous().sendAs(FORM, "/reports/new", most);
    var tooMuch = NoScriptUser.anonymous().sendAs(FORM, "/reports/new", most + "x");

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).doesNotContain("saffron").doesNotContain("csrf-token\" value");
    assertThat(tooMuch.statusCode()).isEqualTo(413);
  }

  @Test
  void aMadeUpCookieIsAStrangersToo() {
    for (var made : List.of("1", "99999999999.AAAAAAAAAAAAAAAAAAAAAA", "%%%")) {
      var stranger = NoScriptUser.anonymous();
      stranger.carry("__Host-recent", made);

      var answer = stranger.sendAs(FORM, "/reports/new", fields(STRANGERS_BYTES));

      assertThat(answer.body()).doesNotContain("saffron");
      assertThat(stranger.sendAs(FORM, "/reports/new", fields(STRANGERS_BYTES + 1)).statusCode())
          .isEqualTo(413);
    }
  }

  @Test
  void aFormOfSomebodyWhoWasSignedInIsReadUpTo512KibibytesAndGivenBack(
      @SignedIn("reporter") NoScriptUser reporter) {
    var draft = reporter.draft();
    reporter.csrfToken(draft + "/what-happened");
    reporter.carry("__Host-q_session", "");

    var refused = reporter.sendAs(FORM, draft + "/what-happened", fields(FORM_BYTES));
    var tooMuch = reporter.sendAs(FORM, draft + "/what-happened", fields(FORM_BYTES + 1));

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body().split("saffron", -1)).as("typed text is rendered once").hasSize(2);
    assertThat(tooMuch.statusCode()).isEqualTo(413);
  }

  @Test
  void oneAddressThatHoldsTooMuchIsToldToWait() throws IOException {
    var open = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 70; i++) {
        open.add(halfSent(STRANGERS_BYTES, 10));
      }

      var waiting = NoScriptUser.anonymous().post("/reports/new", Map.of("danger", "no"));

      assertThat(waiting.statusCode()).isIn(401, 429);
      Await.until("an address that is full", SOON, () -> full().statusCode() == 429);
      var full = full();
      assertThat(full.headers().firstValue("Retry-After")).contains("10");
      assertThat(full.body()).contains("Wait 10 seconds, then try again");
    } finally {
      for (var socket : open) {
        socket.close();
      }
    }
    Await.until(
        "room for forms again",
        SOON,
        () -> full().statusCode() == HttpURLConnection.HTTP_UNAUTHORIZED);
  }

  /** They held all that programs may, and no partner's report was taken. */
  @Test
  void madeUpTokensKeepNoPartnerOut() throws IOException {
    var open = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 20; i++) {
        open.add(
            halfSent(
                "/api/v1/reports",
                "application/json\r\nAuthorization: Bearer a.b.c",
                REPORT_BYTES,
                10));
      }

      PartnerApi.submit("reporter", SampleReports.minimal());
    } finally {
      for (var socket : open) {
        socket.close();
      }
    }
  }

  /** Each was a line of the log, with the address as they typed it. */
  @Test
  void whoHangsUpWritesNothingIntoTheLog() throws Exception {
    for (int i = 0; i < 20; i++) {
      try (var half = halfSent("/ALARM:_saffron", FORM, 60_000, 10);
          var whole = halfSent("/guidance/search?ALARM:_saffron", FORM, 10, 10)) {
        half.setSoLinger(true, 0);
        whole.setSoLinger(true, 0);
      }
    }
    assertThat(timeOf("/")).isLessThan(Duration.ofSeconds(1));

    var log = Files.readString(TestStack.shared().home().resolve("logs/app.log"));
    assertThat(log).doesNotContain("_saffron").doesNotContain("HttpClosedException");
  }

  /** Many different ones would end the counting of pages that nobody has asked for yet. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "//%s/typed",
        "/%s//",
        "%s",
        "/./guidance/help;%s",
        "/assets/%s/../app.css",
        "/q/%s",
        "/signed-in/%s",
        "/audit/reports/%s/",
        "//audit//reports/%s",
        "/acknowledge/%s",
        "/triage/%s/note",
        "/api/v1/reports/%s",
        "/audit/log/tile/entries/%s",
        "/triage/%s%%zz",
        "/triage/{%s}",
        "http://elsewhere.example/triage/%s"
      })
  void whatSomebodyTypesIsNoLabelOfAMetric(String typed) {
    var address = typed.formatted("saffron");
    for (var method :
        List.of(
            "GET",
            "HEAD",
            "POST",
            "PUT",
            "PATCH",
            "DELETE",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "SAFFRON")) {
      RawHttp.of(method + " " + address);
    }
    RawHttp.of("OPTIONS " + address, "Origin: https://saffron.example", ASKS_FIRST, ASKS_HEADERS);
    RawHttp.raw("GET " + address + " HTTP/1.0\r\n\r\n");
    RawHttp.raw("GET " + address + " HTTP/1.1\r\nHost: saffron.example\r\n" + CLOSE);
    RawHttp.of("GET " + address + "?" + "x".repeat(5_000));
    RawHttp.of("GET " + address, "X-Long: " + "x".repeat(70_000));
    var post = "POST " + address + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: ";
    RawHttp.cutOff(post + "99999999\r\n\r\n");
    RawHttp.cutOff(post + "9\r\n\r\n");

    assertThat(Metrics.lines("")).noneMatch(it -> it.toLowerCase(ROOT).contains("saffron"));
  }

  /** Whoever asks for the methods of an address is counted at its endpoint. */
  @Test
  void whatIsAnsweredBeforeItsEndpointIsFoundIsCountedThereAllTheSame() {
    RawHttp.of("OPTIONS /audit/reports/SI-ZZZ1-AAAA");

    assertThat(Metrics.lines("http_server_requests_seconds_count{"))
        .anyMatch(
            it ->
                it.contains("method=\"OPTIONS\"")
                    && it.contains("uri=\"/audit/reports/{reference}\""));
  }

  /** As dashboards name it. */
  @Test
  void aPageIsCountedUnderItsAddress() {
    RawHttp.of("GET /guidance/help");

    assertThat(Metrics.lines("http_server_requests_seconds_count{"))
        .anyMatch(it -> it.contains("uri=\"/guidance/help\""));
  }

  /** Sixty connections filled the memory for minutes: each request waited in it. */
  @Test
  void whoAsksOnWithoutWaitingIsHungUpOn() throws IOException {
    var app = TestStack.shared().app();
    try (var socket = new Socket(app.getHost(), app.getPort())) {
      socket.setSoTimeout(1);
      socket.getOutputStream().write(get("/").repeat(64).getBytes(US_ASCII));

      Await.until("the end of the connection", SOON, () -> isEnded(socket));
    }
  }

  private static HttpResponse<String> full() {
    return NoScriptUser.anonymous().sendAs(FORM, "/reports/new", fields(STRANGERS_BYTES));
  }

  private static long begun(NoScriptUser browser) {
    return browser.cookieNames().stream().filter(it -> it.startsWith("__Host-q_auth")).count();
  }

  private static String fields(int bytes) {
    var begin = "narrative=" + WORDS.replace(' ', '+') + "+";
    return begin + "x".repeat(bytes - begin.length());
  }

  private static Socket halfSent(int announced, int sent) throws IOException {
    return halfSent("/reports/new", FORM, announced, sent);
  }

  private static Socket halfSent(String address, String type, int announced, int sent)
      throws IOException {
    var app = TestStack.shared().app();
    var socket = new Socket(app.getHost(), app.getPort());
    socket.setSoTimeout(1);
    var head =
        "POST "
            + address
            + " HTTP/1.1\r\nHost: "
            + app.getAuthority()
            + "\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + announced
            + "\r\n\r\n";
    socket.getOutputStream().write((head + "x".repeat(sent)).getBytes(US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }

  private static String get(String address) {
    return "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n"
        .formatted(address, TestStack.shared().app().getAuthority());
  }

  private static boolean isEnded(Socket socket) {
    try {
      var in = socket.getInputStream();
      int read = in.read();
      while (read >= 0) {
        read = in.read();
      }
      return true;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** The status, or -1 if the connection ended while the rest was still being sent. */
  private static int statusOf(String body) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(TestStack.shared().app().resolve("/reports/new"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", FORM)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return -1;
    }
  }

  /** The quickest of three: other stacks may keep the machine busy with one. */
  private static Duration timeOf(String page) {
    return Stream.generate(() -> timeOfOne(page)).limit(3).min(naturalOrder()).orElseThrow();
  }

  private static Duration timeOfOne(String page) {
    var began = System.nanoTime();
    assertThat(NoScriptUser.anonymous().get(page).statusCode()).isEqualTo(200);
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static long violations(String directive) {
    return Metrics.sum(
        Metrics.lines("softintel_policy_violations").filter(it -> it.contains(directive)));
  }

  /** Collections of the whole heap because memory was short, as the service counts them. */
  private static long fullCollections() {
    return Metrics.sum(
        Metrics.lines("jvm_gc_pause_seconds_count")
            .filter(it -> it.contains("end of major GC") && !it.contains("Metadata")));
  }
}
