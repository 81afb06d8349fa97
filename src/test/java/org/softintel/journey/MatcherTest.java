package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.PartnerApi;

/** Whether people who are written down may be one, for programs of the team. */
class MatcherTest {
  private static final String SCORE = "/api/v1/matcher/score";
  private static final String LINK = "/api/v1/matcher/link";
  private static final String TWO =
      """
      {"a": {"name": "Rowan Placeholder", "dateOfBirth": "2010-03-17", "phone": "01632 960123"},
       "b": {"name": "Placeholder, Rowen", "dateOfBirth": "17/03/2010", "phone": "+441632960123"}}
      """;
  private static final String LAST =
      "select act || ' ' || operation || ' ' || detail || ' ' || coalesce(reference, 'none')"
          + " from audit_entry where act = 'MATCH_SCORED' order by id desc limit 1";

  @ParameterizedTest
  @ValueSource(strings = {"triage", "lead"})
  void theTeamLearnsHowSureItIsAndWhy(String account) {
    var answer = score(account, TWO);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.<String>path("band")).isEqualTo("same");
    assertThat(answer.<Float>path("score")).isGreaterThan(10);
    assertThat(answer.<Integer>path("version")).isPositive();
    assertThat(answer.<List<String>>path("why"))
        .contains(
            "Same date of birth (17 March 2010 / 17/03/2010).",
            "Same phone (01632 960123 / +441632960123).");
    assertThat(DatabaseRows.of(LAST))
        .containsExactly("MATCH_SCORED COMBINATION records=2 band=same none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reporter", "auditor", "manager"})
  void nobodyElseMayAsk(String account) {
    assertThat(score(account, TWO).statusCode()).isEqualTo(403);
    assertThat(link(account, "{\"id\": \"1\"}").statusCode()).isEqualTo(403);
    assertThat(PartnerApi.anonymous().contentType("application/json").body(TWO).post(SCORE))
        .extracting(Response::statusCode)
        .isEqualTo(401);
  }

  @Test
  void aWrongBodyIsRefusedInWordsAndNotRecorded() {
    var before = DatabaseRows.count("audit_entry where act = 'MATCH_SCORED'");
    var tooLong = TWO.replace("Rowan", "x".repeat(300));
    var wrong = score("triage", tooLong.replace("\"b\": {", "\"b\": {\"religion\": \"none\", "));
    var broken = score("triage", "{");
    var text = PartnerApi.as("triage").contentType("text/plain").body(TWO).post(SCORE);

    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.<List<String>>path("errors.pointer"))
        .containsExactlyInAnyOrder("/a/name", "/b/religion");
    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(text.statusCode()).isEqualTo(415);
    assertThat(DatabaseRows.count("audit_entry where act = 'MATCH_SCORED'")).isEqualTo(before);
  }

  /** Composed and decomposed, from right to left, with marks that nobody sees, of one letter. */
  @ParameterizedTest
  @CsvSource({
    "Zoë Plâceholder, Zoe\u0308 Pla\u0302ceholder",
    "Nguyễn Thị Mai, Nguye\u0302\u0303n Thi\u0323 Mai",
    "Андрій Йосипенко, Андріи\u0306 И\u0306осипенко",
    "김정은, \u1100\u1175\u11b7\u110c\u1165\u11bc\u110b\u1173\u11ab",
    "آمال الحداد, \u0627\u0653مال الحداد",
    "محمد الحداد, \u202bمحمد\u200f الحداد\u202c",
    "Rowan Placeholder, \u200bRo\u00adwan\u2060 Place\ufeffholder",
    "J, J"
  })
  void aNameIsTheSameInEachOfItsForms(String one, String other) {
    var same = namesAlone(one, one);
    var forms = namesAlone(one, other);

    assertThat(forms.statusCode()).as(forms.asString()).isEqualTo(200);
    assertThat(forms.<Float>path("score")).isEqualTo(same.<Float>path("score"));
    assertThat(forms.<String>path("band")).isEqualTo(same.<String>path("band"));
    assertThat(forms.<List<String>>path("why")).hasSameSizeAs(same.<List<String>>path("why"));
  }

  private static Response namesAlone(String one, String other) {
    var two = "{\"a\": {\"name\": \"%s\"}, \"b\": {\"name\": \"%s\"}}".formatted(one, other);
    return score("triage", two);
  }

  @Test
  void whatIsNullIsMissingAndIdsAreGivenBackAsTheyCame() {
    var one = "{\"name\": \"Rowan Placeholder\", \"phone\": %s}";
    var two = "{\"a\": " + one + ", \"b\": {\"name\": \"Rowan Placeholder\"}, \"population\": %s}";
    var list =
        "{\"id\": 7, \"phone\": \"01632 960123\"}\n{\"id\": \"x\", \"phone\": \"01632960123\"}";

    assertThat(score("triage", two.formatted("null", "10000.5")).<String>path("band"))
        .isEqualTo("likely");
    assertThat(link("lead", list).jsonPath().<Map<String, Object>>get())
        .containsEntry("a", 7)
        .containsEntry("b", "x");
  }

  @Test
  void aListIsLinkedAndRecordedWithoutItsValues() {
    var list =
        """
        {"id": "first", "name": "Rowan Placeholder", "dateOfBirth": "2010-03-17"}
        {"id": "second", "name": "Robin Sample"}
        {"id": "third", "name": "Placeholder, Rowen", "dateOfBirth": "2010-03-17"}
        """;

    var answer = link("lead", list);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("application/x-ndjson");
    assertThat(answer.asString()).containsOnlyOnce("\n");
    assertThat(answer.jsonPath().<Map<String, Object>>get())
        .containsEntry("a", "first")
        .containsEntry("b", "third")
        .containsEntry("band", "likely");
    assertThat(DatabaseRows.of(LAST))
        .containsExactly("MATCH_SCORED COMBINATION records=3 pairs=1 none");
    var two = "{\"a\": %s, \"b\": %s, \"population\": 3}";
    var lines = list.replaceAll("\"id\": \"\\w+\", ", "").split("\n", -1);
    assertThat(score("lead", two.formatted(lines[0], lines[2])).<Float>path("score"))
        .isCloseTo(answer.<Float>path("score"), within(0.001f));
  }

  @Test
  void aListMayBeLongerThanAnyOtherBody() {
    var line = "{\"id\": \"%d\", \"address\": \"" + "x".repeat(400) + " %d\"}";
    var list =
        IntStream.range(0, 20_000)
            .mapToObj(it -> line.formatted(it, it))
            .collect(Collectors.joining("\n"));

    assertThat(link("triage", list).statusCode()).isEqualTo(200);
    assertTooLarge(score("triage", list), "256 KiB");
    assertTooLarge(link("triage", list.repeat(4)), "30 MiB");
    var wrong = link("triage", "{\"id\": \"1\"}\n[]");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.<List<String>>path("errors.pointer")).containsExactly("/2");
    assertThat(wrong.<List<String>>path("errors.detail"))
        .containsExactly("Line 2: Must be an object");
  }

  @Test
  void aListIsRefusedWhileAnotherIsLinkedAndSaysWhenToComeBack() {
    var line = "{\"id\": \"%d\", \"name\": \"Sample%d Placeholder%d\"}";
    var list =
        IntStream.range(0, 20_000)
            .mapToObj(it -> line.formatted(it, it % 20, it % 30))
            .collect(Collectors.joining("\n"));

    var answers =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> link("triage", list)))
            .limit(3)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).extracting(Response::statusCode).contains(200, 429).doesNotContain(503);
    assertThat(answers)
        .filteredOn(it -> it.statusCode() == 429)
        .allSatisfy(it -> assertThat(it.header("Retry-After")).matches("[1-9]\\d*"));
  }

  private static void assertTooLarge(Response answer, String most) {
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.<String>path("detail")).isEqualTo("The most that is taken is " + most + ".");
  }

  private static Response score(String account, String body) {
    return PartnerApi.as(account).contentType("application/json").body(body).post(SCORE);
  }

  private static Response link(String account, String body) {
    return PartnerApi.as(account).contentType("application/x-ndjson").body(body).post(LINK);
  }
}
