package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.SignedIn;

/** Advice on words, for programs, for our own pages and for everybody. */
class LanguageCheckTest {
  private static final String ADDRESS = "/api/v1/language-check";
  private static final String SENTENCE = "\ud83d\ude00 The girl is promiscuous.";

  @ParameterizedTest
  @ValueSource(strings = {"reporter", "triage", "lead", "auditor", "manager"})
  void everySignedInRoleIsAdvised(String account) throws IOException {
    // when
    var answer = sent(account, new ObjectMapper().writeValueAsString(Map.of("text", SENTENCE)));
    // then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertAdvice(new ObjectMapper().readTree(answer.asString()));
  }

  @Test
  void aTextThatIsTooLongIsPointedTo() {
    // when
    var answer = sent("reporter", "{\"text\": \"" + "x".repeat(20_001) + "\"}");
    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("/text");
  }

  @Test
  void anotherMediaTypeIsRefused() {
    var answer = PartnerApi.as("triage").contentType("text/plain").body("text").post(ADDRESS);
    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  void ourPagesAreAdvisedWithTheirToken(@SignedIn("reporter") NoScriptUser reporter)
      throws IOException {
    var text = "\ud83d\ude00 The girl absconded.";
    // when
    var answer = reporter.submit("/reports/new", "/reports/advice", Map.of("text", text));
    // then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    var finding = new ObjectMapper().readTree(answer.body()).path("findings").get(0);
    assertThat(finding.path("term").asText()).isEqualTo("absconding");
    assertThat(finding.path("start").asInt()).isEqualTo(text.indexOf("absconded"));
    assertThat(finding.path("better").asText()).isEqualTo("went missing");
    var danger = Map.of("text", "The invented man is meeting her tonight.");
    var alarmed = reporter.submit("/reports/new", "/reports/advice", danger);
    assertThat(new ObjectMapper().readTree(alarmed.body()).path("danger").findValuesAsText("words"))
        .containsExactly("The invented man is meeting her tonight.");
  }

  @Test
  void whatBecameOfEachTermIsCountedWhenItIsSent(@SignedIn("reporter") NoScriptUser reporter) {
    // given
    var draft = answered(reporter, "The girl is streetwise and promiscuous.");
    var changed = choices("streetwise", false);
    var kept = choices("promiscuous", true);
    // when
    reporter.answer(draft + "/what-happened", Map.of("narrative", "The girl is promiscuous."));
    reporter.submit(draft + "/check", draft + "/send", Map.of());
    // then
    assertThat(choices("streetwise", false)).isEqualTo(changed + 1);
    assertThat(choices("promiscuous", true)).isEqualTo(kept + 1);
  }

  @Test
  void whatIsOfferedWhereAnswersAreCheckedIsAddedOrKeptThere(
      @SignedIn("reporter") NoScriptUser reporter) {
    // given
    var draft = answered(reporter, "Sample, born 12/03/2010, is promiscuous.");
    var check = Jsoup.parse(reporter.get(draft + "/check").body());
    assertThat(check.select("form[action*=/add] label").eachText())
        .containsExactly(
            "born 12/03/2010 (child or young person)", "born 12/03/2010 (person of concern)");
    assertThat(check.select("[name=offer][checked]")).hasSize(1);
    for (var form : check.select("form[action$=/add?from=check], form[action*=/keep]")) {
      var hidden = new LinkedHashMap<String, String>();
      form.select("[name]").forEach(it -> hidden.put(it.attr("name"), it.val()));
      // when
      var answer = reporter.submit(draft + "/check", form.attr("action"), hidden);
      // then
      assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/check#advice");
    }
    var after = Jsoup.parse(reporter.get(draft + "/check").body());
    assertThat(after.select("form[action*=/add], form[action*=/keep], mark")).isEmpty();
    assertThat(after.select("main").text()).contains("Person of concern 1", "12 March 2010");
  }

  /** On the code of before, all of it was weighed each time the page was opened. */
  @Test
  void aLongReportIsCheckedInPartAndItsReporterIsToldSo(
      @SignedIn("reporter") NoScriptUser reporter) {
    var narrative = "A grey van. ".repeat(1_666) + "It left.";
    var draft = answered(reporter, narrative);
    var row = Map.of("name", "Sample", "behaviour", SENTENCE);
    reporter.answer(draft + "/rows/people/k1/name", row);

    var check = Jsoup.parse(reporter.get(draft + "/check").body());

    assertThat(narrative).hasSize(20_000);
    assertThat(check.select("main").text())
        .contains("so we checked only the first part of it", SENTENCE);
    assertThat(check.select("main mark")).isEmpty();
    assertThat(reporter.get(draft + "/rows/people/k1/name").body()).contains("<mark>promiscuous");
  }

  @Test
  void anybodyFindsTheTermInTheGuide() {
    // when
    var page = Jsoup.parse(looked("PROMISC"));
    // then
    assertThat(page.select("[data-quotes-terms] h3").eachText())
        .anyMatch(it -> it.contains("promiscuous"));
    assertThat(page.select("input[name=q]").val()).isEqualTo("PROMISC");
  }

  @Test
  void whoeverLooksForNothingInTheListIsToldSo() {
    var page = Jsoup.parse(looked("zebra"));
    assertThat(page.select("main h2").text()).isEqualTo("Nothing found");
  }

  private static String looked(String word) {
    return NoScriptUser.anonymous().post("/guidance/language", Map.of("q", word)).body();
  }

  private static void assertAdvice(JsonNode json) {
    assertThat(json.path("findings")).hasSize(1);
    var finding = json.path("findings").get(0);
    assertThat(finding.path("term").asText()).isEqualTo("promiscuous");
    assertThat(finding.path("level").asText()).isEqualTo("A");
    assertThat(finding.path("start").asInt()).isEqualTo(SENTENCE.indexOf("promiscuous"));
    assertThat(finding.path("end").asInt()).isEqualTo(SENTENCE.length() - 1);
    assertThat(finding.path("alternatives")).isNotEmpty();
    assertThat(finding.path("why").asText()).isNotBlank();
  }

  private static String answered(NoScriptUser reporter, String narrative) {
    var draft = reporter.draft();
    reporter.answer(draft + "/how-you-know", Map.of("provenance-source", "online"));
    reporter.answer(draft + "/when", Map.of("happened-kind", "not-known"));
    reporter.answer(draft + "/what-happened", Map.of("narrative", narrative));
    return draft;
  }

  private static int choices(String term, boolean kept) {
    var query = "select coalesce(sum(total), 0) from language_choice where term = ? and kept = ?";
    return Integer.parseInt(DatabaseRows.of(query, term, kept).get(0));
  }

  private static Response sent(String account, String body) {
    return PartnerApi.as(account).contentType("application/json").body(body).post(ADDRESS);
  }
}
