package org.softintel.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.RawHttp;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestStack;

/** Everything that must not be taken, and that none of it leaves anything behind. */
class BadRequestTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  private Map<String, Long> before = Map.of();

  @BeforeEach
  void count() {
    before = DatabaseRows.kept();
  }

  @AfterEach
  void nothingWasStored() {
    assertThat(DatabaseRows.kept()).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("wrongReports")
  void aWrongReportIsRefusedAndEachWrongMemberNamed(
      String what, String body, List<String> pointers) {
    // when
    var answer = sent(body.getBytes(UTF_8));
    // then
    assertProblem(answer, 400);
    var errors = SampleReports.parsed(answer.asString()).path("errors");
    assertThat(errors.findValuesAsText("pointer")).containsExactlyInAnyOrderElementsOf(pointers);
    assertThat(errors.findValuesAsText("detail"))
        .hasSize(errors.size())
        .allSatisfy(it -> assertThat(it).isNotBlank());
  }

  static Stream<Arguments> wrongReports() {
    return Stream.of(narratives(), provenances(), times(), codes(), members()).flatMap(it -> it);
  }

  private static Stream<Arguments> narratives() {
    return Stream.of(
        wrong("no narrative", it -> it.remove("narrative"), "/narrative"),
        wrong("an empty narrative", it -> it.put("narrative", ""), "/narrative"),
        wrong("a blank narrative", it -> it.put("narrative", " \n\t "), "/narrative"),
        wrong("20,001 characters", it -> it.put("narrative", "x".repeat(20_001)), "/narrative"),
        wrong("a NUL", it -> it.put("narrative", "a\u0000b"), "/narrative"),
        wrong("an escape character", it -> it.put("narrative", "a\u001b[2Jb"), "/narrative"),
        wrong("a lone high surrogate", it -> it.put("narrative", "a\ud800b"), "/narrative"),
        wrong("a lone low surrogate", it -> it.put("narrative", "a\udc00b"), "/narrative"),
        wrong("a number for a narrative", it -> it.put("narrative", 7), "/narrative"),
        wrong("true for a narrative", it -> it.put("narrative", true), "/narrative"),
        wrong("null for a narrative", it -> it.putNull("narrative"), "/narrative"),
        wrong("a list for a narrative", it -> it.putArray("narrative").add("a"), "/narrative"),
        wrong("an object for a narrative", it -> it.putObject("narrative"), "/narrative"));
  }

  private static Stream<Arguments> provenances() {
    return Stream.of(
        wrong("no provenance", it -> it.remove("provenance"), "/provenance/source"),
        wrong("an empty provenance", it -> it.putObject("provenance"), "/provenance/source"),
        wrong("text for a provenance", it -> it.put("provenance", "online"), "/provenance"),
        wrong("null for a provenance", it -> it.putNull("provenance"), "/provenance"),
        provenance("an unknown source", "{'source': 'rumour'}", "/provenance/source"),
        provenance("a source in capitals", "{'source': 'ONLINE'}", "/provenance/source"),
        provenance("another way, untold", "{'source': 'other'}", "/provenance/detail"),
        provenance("blank detail", "{'source': 'other', 'detail': ' '}", "/provenance/detail"),
        provenance("null detail", "{'source': 'other', 'detail': null}", "/provenance/detail"),
        provenance(
            "4,001 characters of detail",
            "{'source': 'online', 'detail': '" + "x".repeat(4_001) + "'}",
            "/provenance/detail"),
        provenance(
            "an escape character in the detail",
            "{'source': 'online', 'detail': 'a\\u001b'}",
            "/provenance/detail"));
  }

  private static Stream<Arguments> times() {
    return Stream.of(
        wrong("no time", it -> it.remove("happened"), "/happened/kind"),
        wrong("a list for a time", it -> it.putArray("happened"), "/happened"),
        happened("no kind of time", "{'date': '2026-01-05'}", "/happened/kind"),
        happened("an unknown kind of time", "{'kind': 'often'}", "/happened/kind"),
        happened("exact without a date", "{'kind': 'exact'}", "/happened/date"),
        exact("an impossible date", "2026-02-30"),
        exact("a leap day of no leap year", "2025-02-29"),
        exact("a month thirteen", "2026-13-01"),
        exact("a date in the future", "2999-01-01"),
        exact("a date before 1900", "1899-12-31"),
        exact("a date the British way", "24/11/2026"),
        exact("a date with a time", "2026-01-05T10:00:00Z"),
        exact("digits that are not ASCII", "２０２６-01-05"),
        exact("an empty date", ""),
        happened("a date as number", "{'kind': 'exact', 'date': 20260105}", "/happened/date"),
        happened("about, without a month", "{'kind': 'about'}", "/happened/month"),
        happened("about month 13", "{'kind': 'about', 'month': '2026-13'}", "/happened/month"),
        happened("about month 0", "{'kind': 'about', 'month': '2026-00'}", "/happened/month"),
        happened("about a day", "{'kind': 'about', 'month': '2026-01-05'}", "/happened/month"),
        happened("about the future", "{'kind': 'about', 'month': '2999-01'}", "/happened/month"),
        happened(
            "a period that ended before it began",
            "{'kind': 'period', 'from': '2026-03-02', 'to': '2026-03-01'}",
            "/happened/to"),
        happened("a period without dates", "{'kind': 'period'}", "/happened/from"),
        happened(
            "a period that has not ended",
            "{'kind': 'period', 'from': '2026-03-02', 'to': '2999-03-01'}",
            "/happened/to"),
        happened(
            "a date beside a time that is not known",
            "{'kind': 'not-known', 'date': '2026-01-05'}",
            "/happened/date"),
        wrong("learnt in the future", it -> it.put("learned", "2999-01-01"), "/learned"),
        wrong("learnt on no date", it -> it.put("learned", "yesterday"), "/learned"),
        wrong("learnt on null", it -> it.putNull("learned"), "/learned"));
  }

  private static Stream<Arguments> codes() {
    return Stream.of(
        exploitation("an unknown kind of exploitation", "['sexual', 'bogus']", "/exploitation/1"),
        exploitation("two kinds in one text", "['sexual criminal']", "/exploitation/0"),
        exploitation("an empty kind first", "['', 'bogus']", "/exploitation/0", "/exploitation/1"),
        exploitation("a number among kinds", "['sexual', 1]", "/exploitation/1"),
        exploitation("null among kinds", "[null]", "/exploitation/0"),
        exploitation("text for a list", "'sexual'", "/exploitation"),
        exploitation("an object for a list", "{}", "/exploitation"),
        exploitation("not known and known", "['not-known', 'sexual']", "/exploitation"),
        wrong("an unknown area", it -> it.put("area", "atlantis"), "/area"),
        wrong("a number for an area", it -> it.put("area", 3), "/area"));
  }

  private static Stream<Arguments> members() {
    return Stream.of(
        wrong("an unknown member", it -> it.put("victim", "x"), "/victim"),
        wrong("a tilde in a member", it -> it.put("a~b", "x"), "/a~0b"),
        wrong("a slash in a member", it -> it.put("a/b", "x"), "/a~1b"),
        wrong("both, and a path", it -> it.put("~1/../x", "x"), "/~01~1..~1x"),
        wrong("a member without a name", it -> it.put("", "x"), "/"),
        wrong("a member in capitals", it -> it.put("Narrative", "x"), "/Narrative"),
        provenance(
            "an unknown member further in",
            "{'source': 'online', 's/o~u': {'deep': 1}}",
            "/provenance/s~1o~0u"),
        happened("an unknown member of a time", "{'kind': 'not-known', 'x': 1}", "/happened/x"),
        arguments(
            "everything at once",
            "{\"narrative\": 1, \"provenance\": {\"source\": \"x\"}, \"happened\": {\"kind\":"
                + " \"exact\", \"date\": \"2026-02-30\"}, \"learned\": \"2999-01-01\","
                + " \"exploitation\": [\"x\"], \"area\": \"x\", \"more\": 1}",
            List.of(
                "/narrative",
                "/provenance/source",
                "/happened/date",
                "/learned",
                "/exploitation/0",
                "/area",
                "/more")),
        arguments(
            "nothing at all", "{}", List.of("/narrative", "/provenance/source", "/happened/kind")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noReports")
  void whatIsNoJsonObjectIsAProblemOfItsOwn(String what, byte[] body) {
    // when
    var answer = sent(body);
    // then
    assertProblem(answer, 400);
  }

  static Stream<Arguments> noReports() {
    var report = SampleReports.minimal().toString();
    return Stream.of(
        arguments("malformed JSON", bytes(report.substring(0, report.length() - 2))),
        arguments("an empty body", bytes("")),
        arguments("blanks", bytes(" \n ")),
        arguments("a list", bytes("[" + report + "]")),
        arguments("a text", bytes("\"report\"")),
        arguments("null", bytes("null")),
        arguments(
            "the same member twice", bytes("{\"narrative\": \"other\"," + report.substring(1))),
        arguments("text behind it", bytes(report + " and more")),
        arguments("two reports", bytes(report + report)),
        arguments("single quotes", bytes(report.replace('"', '\''))),
        arguments("a comment", bytes("/* */" + report)),
        arguments("a trailing comma", bytes(report.substring(0, report.length() - 1) + ",}")),
        arguments("lists without end", bytes("[".repeat(50_000))),
        arguments("a number without end", bytes("{\"narrative\": " + "1".repeat(50_000) + "}")),
        arguments("invalid UTF-8", cut(report, (byte) 0xC3, (byte) 0x28)),
        arguments("a cut UTF-8 sequence", cut(report, (byte) 0xE2, (byte) 0x82)),
        arguments("an overlong slash", cut(report, (byte) 0xC0, (byte) 0xAF)),
        arguments("Latin-1", cut(report, (byte) 0xE9, (byte) ' ')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "multipart/form-data; boundary=x",
        "application/merge-patch+json"
      })
  void anotherMediaTypeIsRefused(String type) {
    var answer =
        PartnerApi.as("reporter")
            .contentType(type)
            .body(SampleReports.minimal().toString().getBytes(UTF_8))
            .post(PartnerApi.REPORTS);
    assertProblem(answer, 415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Content-Type:",
        "Content-Type:  ",
        "Content-Type: */*",
        "Content-Type: application/*",
        "Content-Type: application",
        "Content-Type: application/jsonp",
        "Content-Type: application/json\r\nContent-Encoding: gzip",
        "Content-Type: application/json\r\nContent-Encoding: br"
      })
  void onlyPlainJsonThatSaysSoIsTaken(String headers) {
    for (var address : List.of(PartnerApi.REPORTS, "/api/v1/language-check")) {
      var answer = written(address, headers);
      assertThat(answer.status()).as(answer.toString()).isEqualTo(415);
      assertThat(answer.header("Content-Type")).isEqualTo(PROBLEM);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "; charset=utf-8", " ;charset=UTF-8\r\nContent-Encoding: identity"})
  void howJsonSaysSoIsLeftToTheCaller(String rest) {
    var answer = written("/api/v1/language-check", "Content-Type: Application/JSON" + rest);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    assertThat(answer.body()).contains("malformed-json");
  }

  /** An empty body, so that nothing is stored by what is taken. */
  private static RawHttp.Answer written(String address, String headers) {
    var token = "Authorization: Bearer " + PartnerApi.token("reporter");
    return headers.isEmpty()
        ? RawHttp.of("POST " + address, token, "Content-Length: 0")
        : RawHttp.of("POST " + address, token, "Content-Length: 0", headers);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/reports", "/api/v1/language-check"})
  void nothingInTheBodyIsMalformedJsonEverywhere(String address) {
    var answer = PartnerApi.as("reporter").contentType(JSON).body(new byte[0]).post(address);
    assertProblem(answer, 400);
    assertThat(answer.<String>path("type")).isEqualTo("urn:softintel:problem:malformed-json");
  }

  @Test
  void anIdempotencyKeyIsOneAndNotEmpty() {
    for (var keys : List.of(List.of(""), List.of("a", "b"), List.of("a b"), List.of("ä"))) {
      var call = PartnerApi.as("reporter").contentType(JSON).body(minimal());
      for (var key : keys) {
        call.header("Idempotency-Key", key);
      }
      var answer = call.post(PartnerApi.REPORTS);
      assertProblem(answer, 400);
      assertThat(answer.<String>path("title")).isEqualTo("Unusable Idempotency-Key");
    }
  }

  @Test
  void theApiDoesNotLookAtCookies() {
    for (var cookie :
        List.of(
            "__Host-csrf=junk",
            "__Host-csrf=%%%; __Host-q_session=junk",
            "__Host-csrf=" + "A".repeat(66))) {
      var call = PartnerApi.as("triage").header("Cookie", cookie);
      var answer = call.get(PartnerApi.REPORTS + "/SI-0000-0000");
      assertProblem(answer, 404);
      assertThat(answer.header("Set-Cookie")).isNull();
    }
  }

  @Test
  void fiveMegabytesAreTooMuch() throws Exception {
    assertThat(tooMuch(BodyPublishers.ofByteArray(fiveMegabytes()))).isEqualTo(413);
  }

  @Test
  void fiveMegabytesAreTooMuchWhenTheirLengthIsNotSaid() throws Exception {
    var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(fiveMegabytes()));
    assertThat(tooMuch(body)).isEqualTo(413);
  }

  @Test
  void aReportOfMoreThan256KibibytesIsTooMuch() {
    var report = SampleReports.minimal().toString();
    var tooMuch = report + " ".repeat(256 * 1024 + 1 - report.length());
    assertProblem(sent(bytes(tooMuch)), 413);
  }

  @Test
  void noMoreThanFiveHundredWrongMembersAreNamed() {
    var report = SampleReports.minimal();
    IntStream.range(0, 2_000).forEach(it -> report.put("unknown" + it, it));

    var answer = sent(report.toString().getBytes(UTF_8));

    assertProblem(answer, 400);
    assertThat(answer.<List<String>>path("errors.pointer")).hasSize(501).endsWith("");
    assertThat(answer.<String>path("errors[500].detail"))
        .isEqualTo("There are more problems than are listed here");
  }

  @Test
  void withoutATokenTheAnswerIsAChallengeAndNeverARedirect() {
    var answer = PartnerApi.anonymous().contentType(JSON).body(minimal()).post(PartnerApi.REPORTS);
    assertProblem(answer, 401);
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(answer.header("Location")).isNull();
  }

  @ParameterizedTest
  @MethodSource("tokensOfNoUse")
  void aTokenOfNoUseIsNoToken(String authorization) {
    var answer =
        PartnerApi.anonymous()
            .header("Authorization", authorization)
            .contentType(JSON)
            .body(minimal())
            .post(PartnerApi.REPORTS);
    assertProblem(answer, 401);
    assertThat(answer.header("Location")).isNull();
  }

  static Stream<String> tokensOfNoUse() {
    var good = PartnerApi.token("reporter");
    var parts = good.split("\\.", -1);
    var unsigned = "eyJhbGciOiJub25lIn0." + parts[1] + ".";
    var spoilt = parts[0] + "." + parts[1] + "." + parts[2].substring(8) + parts[2].substring(0, 8);
    return Stream.of(
        "Bearer nonsense",
        "Bearer ",
        "Bearer " + unsigned,
        "Bearer " + spoilt,
        "Basic cmVwb3J0ZXI6bG9jYWwtb25seQ==");
  }

  @ParameterizedTest
  @ValueSource(strings = {"triage", "lead", "auditor", "manager"})
  void onlyAReporterMaySend(String account) {
    assertProblem(
        PartnerApi.as(account).contentType(JSON).body(minimal()).post(PartnerApi.REPORTS), 403);
  }

  @Test
  void aWrongMethodIsAProblem() {
    assertProblem(
        PartnerApi.as("reporter").contentType(JSON).body(minimal()).put(PartnerApi.REPORTS), 405);
    assertProblem(PartnerApi.as("triage").delete(PartnerApi.REPORTS + "/SI-0000-0000"), 405);
    assertProblem(PartnerApi.as("triage").patch(PartnerApi.REPORTS), 405);
  }

  @Test
  void anUnknownPathIsAProblem() {
    assertProblem(PartnerApi.as("reporter").get("/api/v1/nothing"), 404);
    assertProblem(
        PartnerApi.as("reporter").contentType(JSON).body(minimal()).post("/api/v2/reports"), 404);
  }

  @Test
  void anAnswerInAnotherFormatIsNotOffered() {
    assertProblem(
        PartnerApi.as("triage").accept("application/xml").get(PartnerApi.REPORTS + "/SI-0000-0000"),
        406);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=101",
        "limit=-1",
        "limit=ten",
        "limit=1e1",
        "limit=99999999999",
        "view=everything",
        "view=OPEN"
      })
  void aWrongQueryIsAProblem(String query) {
    assertProblem(PartnerApi.as("triage").get(PartnerApi.REPORTS + "?" + query), 400);
  }

  @Test
  void aReferenceIsFoundInItsOwnAlphabetOnly() {
    for (var blank : List.of("%20", "%C2%A0", "%0A")) {
      assertProblem(PartnerApi.as("triage").get(PartnerApi.REPORTS + "/SI-0000-0000" + blank), 404);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "before=x",
        "before=-1",
        "operation=nothing",
        "cause=nothing",
        "before=99999999999999999999"
      })
  void aWrongQueryOfTheTrailIsAProblem(String query) {
    assertProblem(PartnerApi.as("auditor").get("/api/v1/audit/entries?" + query), 400);
  }

  @Test
  void aPageThatIsTooLargeIsAPage(@SignedIn("reporter") NoScriptUser person) {
    var token = person.csrfToken("/reports/new");
    var answer =
        person.post("/reports/new", Map.of("danger", "x".repeat(7_000_000), "csrf-token", token));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(answer.body()).contains("too much to send at once");
  }

  /** The framework fails on it, with a long trace in the log. */
  @ParameterizedTest
  @CsvSource({
    "/, GET",
    "/guidance, HEAD",
    "/nowhere, GET",
    "/my-reports, GET",
    "/api/v1/reports, GET"
  })
  void aQuestionHasNoBody(String address, String method) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(TestStack.shared().app().resolve(address))
            .header("Content-Type", FORM)
            .method(method, BodyPublishers.ofString("a=b"))
            .build();

    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  /** The framework fails on a charset that it does not know. */
  @ParameterizedTest
  @CsvSource({
    "charset=x, 415",
    "charset=iso-8859-1, 415",
    "boundary=x, 415",
    "charset=utf-8\", 415",
    "charset=UTF-8, 400",
    "charset=\"utf-8\", 400"
  })
  void aFormIsTakenInOneCharset(String parameter, int status) {
    var type = FORM + "; " + parameter;

    // 400: it has no token.
    assertThat(NoScriptUser.anonymous().sendAs(type, "/call-back", "a=b").statusCode())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-out", "/reports/new", "/triage/SI-0000-0000/take"})
  void aFormOfNothingIsAnsweredAtOnce(String address) {
    assertThat(NoScriptUser.anonymous().sendAs(FORM, address, "").statusCode()).isEqualTo(400);
  }

  /** As from a telephone in a tunnel, or from somebody who means ill. */
  @Test
  void threeHundredCallersWhoNeverEndTheirSentenceKeepNobodyElseWaiting() throws IOException {
    var silent = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 300; i++) {
        silent.add(halfARequest());
      }
      var began = System.nanoTime();
      assertThat(NoScriptUser.anonymous().get("/privacy").statusCode()).isEqualTo(200);
      assertThat(PartnerApi.as("triage").get(PartnerApi.REPORTS).statusCode()).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
    } finally {
      for (var socket : silent) {
        socket.close();
      }
    }
  }

  private static Socket halfARequest() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), TestStack.shared().app().getPort());
    var head =
        "POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Authorization: Bearer "
            + PartnerApi.token("reporter")
            + "\r\nContent-Length: 50\r\n\r\n{}";
    socket.getOutputStream().write(bytes(head));
    return socket;
  }

  private static Response sent(byte[] body) {
    return PartnerApi.as("reporter").contentType(JSON).body(body).post(PartnerApi.REPORTS);
  }

  private static void assertProblem(Response answer, int status) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).isEqualTo(PROBLEM);
    assertThat(answer.<Integer>path("status")).isEqualTo(status);
    assertThat(answer.<String>path("title")).isNotBlank();
    assertThat(answer.<String>path("detail")).isNotBlank();
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  // REST Assured gives up when the answer comes before the whole body is sent.
  private static int tooMuch(HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(TestStack.shared().app().resolve(PartnerApi.REPORTS))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Authorization", "Bearer " + PartnerApi.token("reporter"))
            .header("Content-Type", JSON)
            .POST(body)
            .build();
    var answer = answered(request, 2);
    assertThat(answer.headers().firstValue("Content-Type")).contains(PROBLEM);
    assertThat(SampleReports.parsed(answer.body()).get("status").intValue())
        .isEqualTo(answer.statusCode());
    return answer.statusCode();
  }

  /** The connection may be closed before the client has read why: then it asks once more. */
  private static HttpResponse<String> answered(HttpRequest request, int tries)
      throws IOException, InterruptedException {
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      if (tries == 1) {
        throw e;
      }
      return answered(request, tries - 1);
    }
  }

  private static byte[] fiveMegabytes() {
    return bytes(SampleReports.saying("x".repeat(5 * 1024 * 1024)).toString());
  }

  private static Arguments wrong(String what, Consumer<ObjectNode> change, String... pointers) {
    return arguments(what, escaped(SampleReports.with(change)), List.of(pointers));
  }

  private static Arguments provenance(String what, String value, String... pointers) {
    return member(what, "provenance", value, pointers);
  }

  private static Arguments happened(String what, String value, String... pointers) {
    return member(what, "happened", value, pointers);
  }

  private static Arguments exact(String what, String date) {
    var quoted = TextNode.valueOf(date).toString().replace('"', '\'');
    return happened(what, "{'kind': 'exact', 'date': " + quoted + "}", "/happened/date");
  }

  private static Arguments exploitation(String what, String value, String... pointers) {
    return member(what, "exploitation", value, pointers);
  }

  private static Arguments member(String what, String name, String value, String... pointers) {
    var parsed = SampleReports.parsed("{\"it\": " + value.replace('\'', '"') + "}").get("it");
    return wrong(what, it -> it.set(name, parsed), pointers);
  }

  /** Lone surrogates have no UTF-8: JSON can only say them escaped. */
  private static String escaped(ObjectNode report) {
    var json = new StringBuilder();
    report
        .toString()
        .chars()
        .forEach(
            it -> {
              if (Character.isSurrogate((char) it) || it >= 0xFFFE) {
                json.append("\\u%04x".formatted(it));
              } else {
                json.append((char) it);
              }
            });
    return json.toString();
  }

  private static byte[] cut(String report, byte... wrong) {
    var bytes = bytes(report);
    System.arraycopy(wrong, 0, bytes, report.indexOf("invented"), wrong.length);
    return bytes;
  }

  private static byte[] minimal() {
    return bytes(SampleReports.minimal().toString());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"person=%00", "person=a%07b"})
  void aFilterOfHiddenCharactersIsRefused(String query) {
    assertProblem(PartnerApi.as("auditor").get("/api/v1/audit/entries?" + query), 400);
  }

  @Test
  void aFormOfMoreFieldsThanAnyPageHasIsRefusedInWords() {
    var fields = new HashMap<String, String>();
    for (int i = 0; i < 2_500; i++) {
      fields.put("field" + i, "x");
    }
    var answer = NoScriptUser.signedIn("reporter", "/my-reports").answer("/reports/new", fields);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("<h1");
  }
}
