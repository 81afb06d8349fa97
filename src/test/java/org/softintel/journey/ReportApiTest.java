package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.EncryptedMail;
import org.softintel.given.Mailbox;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestStack;
import org.softintel.report.question.RowGroup;

class ReportApiTest {
  private static final Path OPENAPI = Path.of("src/main/resources/META-INF/openapi.yaml");
  private static final int CLIENTS = 16;

  // Whoever waits for a row waits for its turn, or for the end of who holds it.
  private static final String WAITS =
      """
      select wait_event || ': ' || query from pg_stat_activity
      where wait_event_type = 'Lock' and wait_event in ('tuple', 'transactionid', 'advisory')
          and datname = current_database()
      """;
  private static final String SHAPE = "SI-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}";

  @Test
  void aMinimalReportIsAccepted() {
    sent("reporter", SampleReports.minimal())
        .statusCode(201)
        .contentType("application/json")
        .header("Location", matchesPattern("(http://[^/]+)?/api/v1/reports/" + SHAPE))
        .header("Cache-Control", "no-store")
        .body("reference", matchesPattern(SHAPE));
  }

  @Test
  void aReportOf256KibibytesIsAccepted() {
    var report = SampleReports.minimal().toString();
    PartnerApi.as("reporter")
        .contentType("application/json")
        .body(report + " ".repeat(256 * 1024 - report.length()))
        .post(PartnerApi.REPORTS)
        .then()
        .statusCode(201);
  }

  @Test
  void theTeamReadsExactlyWhatAFullReportSaid() {
    // given
    var report = SampleReports.everything();
    // when
    var reference = PartnerApi.submit("reporter", report);
    // then
    var opened = opened("triage", reference);
    assertThat(SampleReports.parsed(opened.asString()).get("report")).isEqualTo(report);
    assertThat(opened.jsonPath().getString("state")).isEqualTo("new");
    assertThat(opened.jsonPath().getString("area")).isEqualTo("batley");
  }

  @Test
  void theExamplesOfTheDocumentAreAccepted() throws Exception {
    // given
    var document = new ObjectMapper(new YAMLFactory()).readTree(OPENAPI.toFile());
    var examples =
        document.at(
            "/paths/~1api~1v1~1reports/post/requestBody/content/application~1json/examples");
    assertThat(examples.properties().stream().map(it -> it.getKey()))
        .containsExactly("minimal", "full");
    for (var example : examples) {
      // when
      var reference = PartnerApi.submit("reporter", example.get("value"));
      // then
      var opened = SampleReports.parsed(opened("triage", reference).asString()).get("report");
      assertThat(opened.get("narrative").asText().strip())
          .isEqualTo(example.at("/value/narrative").asText().strip());
      for (var group : RowGroup.values()) {
        assertThat(opened.path(group.code()).size())
            .isEqualTo(example.at("/value/" + group.code()).size());
      }
    }
  }

  @Test
  void theDocumentNamesTheAreasThatAreTaken() throws Exception {
    var document =
        RestAssured.get(TestStack.shared().management().resolve("/q/openapi?format=json"))
            .asString();

    var areas =
        new ObjectMapper().readTree(document).at("/components/schemas/Report/properties/area/enum");
    assertThat(areas).extracting(JsonNode::asText).contains("batley", "elsewhere", "not-known");
  }

  @Test
  void theLargestReportIsTakenMailedAndShown() throws Exception {
    // given
    var report = SampleReports.minimal().put("narrative", "word ".repeat(3_999) + "last!");
    for (var group : List.of(RowGroup.CHILDREN, RowGroup.PEOPLE, RowGroup.VEHICLES)) {
      for (int i = 1; i <= RowGroup.MOST_ROWS; i++) {
        var name = group.questions().get(0).name();
        report.withArrayProperty(group.code()).addObject().put(name, "Invented " + group + i);
      }
    }
    // when
    var reference = PartnerApi.submit("reporter", report);
    // then
    assertThat(EncryptedMail.open(new Mailbox("cseteam").about(reference, Duration.ofSeconds(60))))
        .contains("last!", "Invented CHILDREN20", "Invented PEOPLE20", "Invented VEHICLES20");
    assertThat(NoScriptUser.signedIn("triage", "/triage").get("/triage/" + reference).body())
        .contains("last!", "Invented CHILDREN20", "Invented PEOPLE20", "Invented VEHICLES20");
  }

  @Test
  void itsReporterLearnsHowFarItIsAndNotAWordOfIt() {
    // given
    var reference = PartnerApi.submit("reporter", SampleReports.full());
    // when
    var status = SampleReports.parsed(opened("reporter", reference).asString());
    // then
    assertThat(status.properties().stream().map(it -> it.getKey()))
        .containsExactlyInAnyOrder("reference", "received", "status");
    assertThat(status.get("status").asText()).isEqualTo("Received");
    assertThat(DatabaseRows.acts(reference)).contains("REPORT_SUBMITTED", "STATUS_READ");
  }

  @Test
  void itsReporterGivesItALabelThatOnlyTheySee() {
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());
    assertThat(label("reporter", reference, "{\"label\": \" The made-up  lock \"}")).isEqualTo(204);

    assertThat(SampleReports.parsed(opened("reporter", reference).asString()).get("label").asText())
        .isEqualTo("The made-up lock");
    assertThat(NoScriptUser.signedIn("reporter", "/my-reports").get("/my-reports").body())
        .contains("The made-up lock");
    assertThat(opened("triage", reference).asString()).doesNotContain("made-up lock");
    for (var wrong : List.of("{}", "{\"label\": 1}", "{\"label\": \"a\", \"b\": \"c\"}", "[]")) {
      assertThat(label("reporter", reference, wrong)).as(wrong).isEqualTo(400);
    }
    assertThat(label("reporter", reference, "{\"label\": \"" + "x".repeat(61) + "\"}"))
        .isEqualTo(400);
    assertThat(label("reporter2", reference, "{\"label\": \"\"}")).isEqualTo(404);
    assertThat(label("reporter", reference, "{\"label\": \"\"}")).isEqualTo(204);
    assertThat(SampleReports.parsed(opened("reporter", reference).asString()).has("label"))
        .isFalse();
  }

  private static int label(String who, String reference, String body) {
    return PartnerApi.as(who)
        .contentType("application/json")
        .body(body)
        .put(PartnerApi.REPORTS + "/" + reference + "/label")
        .statusCode();
  }

  @Test
  void everyReadingLeavesALineWithItsPurpose() {
    // given
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());
    // when
    PartnerApi.as("triage").get(PartnerApi.REPORTS + "/" + reference).then().statusCode(200);
    PartnerApi.as("lead")
        .header("Purpose", "supervision")
        .get(PartnerApi.REPORTS + "/" + reference)
        .then()
        .statusCode(200);
    // then
    assertThat(
            DatabaseRows.of(
                "select actor_name || ' ' || purpose from audit_entry"
                    + " where reference = ? and act = 'REPORT_OPENED' order by id",
                reference))
        .satisfiesExactly(
            first -> assertThat(first).endsWith(" triage"),
            second -> assertThat(second).endsWith(" supervision"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Because I wanted to know", "ünknown", "a%0Ab"})
  void aPurposeThatIsNoCodeOpensNothing(String purpose) {
    // given
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());
    // when
    var answer =
        PartnerApi.as("triage")
            .header("Purpose", purpose)
            .get(PartnerApi.REPORTS + "/" + reference)
            .then();
    // then
    answer.statusCode(400).contentType("application/problem+json");
    assertThat(DatabaseRows.acts(reference)).doesNotContain("REPORT_OPENED");
  }

  @Test
  void theListIsReadPageByPageNewestFirst() {
    // given: no possible danger, which would come first
    DatabaseRows.change("update report set danger = 'ANSWERED' where danger = 'NOTICED'");
    var sent = new ArrayList<String>();
    for (int i = 0; i < 9; i++) {
      sent.add(0, PartnerApi.submit("reporter2", SampleReports.minimal()));
    }
    // when
    var found = new ArrayList<String>();
    var after = "";
    while (found.size() < sent.size()) {
      var page =
          PartnerApi.as("triage")
              .get(PartnerApi.REPORTS + "?limit=3" + after)
              .then()
              .statusCode(200);
      page.body("reports.size()", equalTo(3));
      List<String> references = page.extract().path("reports.reference");
      found.addAll(references);
      after = "&after=" + page.extract().<String>path("next");
    }
    // then
    assertThat(found).isEqualTo(sent);
  }

  @Test
  void anAuditorFindsAReferenceHoweverItIsWritten() {
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());
    var written = reference.replace("-", "").replace('0', 'o').replace('1', 'l');

    var found =
        PartnerApi.as("auditor").get("/api/v1/audit/entries?reference=" + written).asString();

    assertThat(found).contains(reference, "REPORT_SUBMITTED");
  }

  @Test
  void theLastPageNamesNoNextOne() {
    // given
    PartnerApi.submit("reporter", SampleReports.minimal());
    var seen = new HashSet<String>();
    // when
    var next = "";
    do {
      var page =
          PartnerApi.as("lead")
              .get(PartnerApi.REPORTS + "?limit=100" + next)
              .then()
              .statusCode(200);
      List<String> references = page.extract().path("reports.reference");
      assertThat(seen).doesNotContainAnyElementsOf(references);
      seen.addAll(references);
      String last = page.extract().path("next");
      next = last == null ? "" : "&after=" + last;
    } while (!next.isEmpty());
    // then
    assertThat(seen).hasSize(DatabaseRows.openTo("Lesley Template"));
  }

  @Test
  void aListHoldsNothingThatAnybodyWrote() {
    // given
    PartnerApi.submit("reporter", SampleReports.saying("Kestrelbrook, which is nowhere"));
    // when
    var page =
        PartnerApi.as("triage")
            .get(PartnerApi.REPORTS + "?view=open&limit=5")
            .then()
            .statusCode(200);
    // then
    assertThat(page.extract().asString()).doesNotContain("Kestrelbrook").doesNotContain("source");
  }

  @Test
  void theSameKeyWithTheSameReportIsTheSameReport() {
    // given
    var key = key();
    var first = reference(sentOnce("reporter", key, SampleReports.full()));
    var kept = DatabaseRows.kept();
    // when
    var second = reference(sentOnce("reporter", key, SampleReports.full()));
    // then
    assertThat(second).isEqualTo(first);
    assertThat(DatabaseRows.kept()).isEqualTo(kept);
  }

  @Test
  void theSameKeyWithAnotherReportIsRefused() {
    // given
    var key = key();
    sentOnce("reporter", key, SampleReports.full()).statusCode(201);
    var kept = DatabaseRows.kept();
    // when
    var second = sentOnce("reporter", key, SampleReports.minimal());
    // then
    second.statusCode(422).contentType("application/problem+json").body("status", equalTo(422));
    assertThat(DatabaseRows.kept()).isEqualTo(kept);
  }

  @Test
  void twoPeopleMayChooseTheSameKey() {
    // given
    var key = key();
    var first = reference(sentOnce("reporter", key, SampleReports.full()));
    // when
    var other = reference(sentOnce("reporter2", key, SampleReports.full()));
    // then
    assertThat(other).isNotEqualTo(first);
  }

  @Test
  void theSameKeySentManyTimesAtOnceIsOneReport() {
    // given
    var key = key();
    var before = DatabaseRows.count("report");
    PartnerApi.token("reporter");
    // when
    var calls =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> reference(sentOnce("reporter", key, SampleReports.full()))))
            .limit(6)
            .toList();
    // then
    assertThat(calls.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    assertThat(DatabaseRows.count("report")).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "ünïcode"})
  void aKeyThatCannotBeUsedStoresNothing(String key) {
    // given
    var kept = DatabaseRows.kept();
    // when
    var answer = sentOnce("reporter", key, SampleReports.minimal());
    // then
    answer.statusCode(400).contentType("application/problem+json");
    assertThat(DatabaseRows.kept()).isEqualTo(kept);
  }

  /** They are of one week, agency, area and kind, and name the same signs. */
  @Test
  void whoSendsWhileOthersSendWaitsForNoRow() {
    var report = SampleReports.with(it -> it.putArray("signs").add("missing").add("cars"));
    sent("reporter", report).statusCode(201);
    var received = total("tally where measure = 'RECEIVED'");
    var agencies = total("tally where measure = 'AGENCY'");
    var signs = total("sign_tally where sign = 'missing'");
    var clients = Executors.newFixedThreadPool(CLIENTS);
    var waits = new HashSet<String>();
    // when
    var sendings =
        Stream.generate(
                () ->
                    CompletableFuture.runAsync(
                        () -> sent("reporter", report).statusCode(201), clients))
            .limit(CLIENTS * 12L)
            .toList();
    while (!sendings.stream().allMatch(CompletableFuture::isDone)) {
      waits.addAll(DatabaseRows.of(WAITS));
    }
    sendings.forEach(CompletableFuture::join);
    clients.shutdown();
    // then
    assertThat(waits).isEmpty();
    assertThat(total("tally where measure = 'RECEIVED'")).isEqualTo(received + sendings.size());
    assertThat(total("tally where measure = 'AGENCY'")).isEqualTo(agencies + sendings.size());
    assertThat(total("sign_tally where sign = 'missing'")).isEqualTo(signs + sendings.size());
  }

  private static long total(String of) {
    return Long.parseLong(DatabaseRows.of("select coalesce(sum(total), 0) from " + of).get(0));
  }

  @Test
  void aReferenceIsReadAsPeopleTypeIt() {
    // given
    var reference = withOnesAndZeros();
    var typed = reference.toLowerCase(java.util.Locale.ROOT).replace('0', 'o');
    var first = typed.substring(0, 3);
    var rest = typed.substring(3);
    // when
    var asTyped =
        List.of(
            typed, first + rest.replace('1', 'i'), first + rest.replace('1', 'L'), dashless(typed));
    // then
    assertThat(asTyped)
        .allSatisfy(
            it ->
                assertThat(opened("triage", it).jsonPath().getString("reference"))
                    .isEqualTo(reference));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SI-0000-0001",
        "SI-UUUU-UUUU",
        "SI-0000",
        "1",
        "nonsense",
        "SI-0000-00000",
        "%00"
      })
  void aMalformedReferenceAnswersLikeAnUnknownOne(String reference) {
    for (var reader : List.of("reporter", "triage", "lead")) {
      assertThat(notFound(reader, reference)).isEqualTo(notFound(reader, unknown()));
    }
  }

  @Test
  void anotherPersonsReportAnswersLikeAnUnknownOne() {
    // given
    var foreign = PartnerApi.submit("reporter2", SampleReports.minimal());
    // when
    var answer = notFound("reporter", foreign);
    // then
    assertThat(answer).isEqualTo(notFound("reporter", unknown()));
    assertThat(DatabaseRows.acts(foreign)).doesNotContain("STATUS_READ");
  }

  @Test
  void aSentReportCannotBeSentAsAPageAndReadByAnotherReporter(
      @SignedIn("reporter") NoScriptUser mine) {
    // given
    var foreign = PartnerApi.submit("reporter2", SampleReports.minimal());
    // when
    var list = mine.get("/my-reports");
    // then
    assertThat(list.body()).doesNotContain(foreign);
  }

  private static ValidatableResponse sent(String account, JsonNode report) {
    return PartnerApi.as(account)
        .contentType("application/json")
        .body(report.toString())
        .post(PartnerApi.REPORTS)
        .then();
  }

  private static ValidatableResponse sentOnce(String account, String key, JsonNode report) {
    return PartnerApi.as(account)
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(report.toString())
        .post(PartnerApi.REPORTS)
        .then();
  }

  private static String reference(ValidatableResponse accepted) {
    return accepted.statusCode(201).extract().path("reference");
  }

  private static io.restassured.response.ExtractableResponse<?> opened(
      String reader, String reference) {
    return PartnerApi.as(reader)
        .get(PartnerApi.REPORTS + "/" + reference)
        .then()
        .statusCode(200)
        .extract();
  }

  /** The whole answer but the address that was asked for. */
  private static String notFound(String reader, String reference) {
    var answer =
        PartnerApi.as(reader)
            .get(PartnerApi.REPORTS + "/" + reference)
            .then()
            .statusCode(404)
            .contentType("application/problem+json");
    var document = SampleReports.parsed(answer.extract().asString());
    document.remove("instance");
    return document.toString();
  }

  private static String unknown() {
    return "SI-0000-0000";
  }

  /** Chance has it that most references hold neither; a few tries find one that does. */
  private static String withOnesAndZeros() {
    while (true) {
      var reference = PartnerApi.submit("reporter", SampleReports.minimal());
      if (reference.contains("0") || reference.contains("1")) {
        return reference;
      }
    }
  }

  private static String dashless(String reference) {
    return reference.replace("-", "");
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
