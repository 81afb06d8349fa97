package org.softintel.intake.api;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.softintel.intake.answers.ReportReader;
import org.softintel.language.check.GivenChecker;

/** The invented reports by which joining up is measured are reports, and their truth is whole. */
class JoinedReportsTest {
  private static final JsonNode REPORTS = read("reports.json");
  private static final JsonNode TRUTH = read("truth.json");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void eachIsTakenAsItIs() {
    assertThat(REPORTS).hasSize(80);
    for (var it : REPORTS) {
      var reading = JsonAnswers.read(it.get("report"));
      assertThat(reading.problems()).as(it.get("id").asText()).isEmpty();
      assertThat(new ReportReader(reading.answers(), TODAY, List.of()).read().problems())
          .as(it.get("id").asText())
          .isEmpty();
    }
  }

  @Test
  void nothingIsAdvisedAboutWhatTheySay() {
    var checker = GivenChecker.standard();
    for (var it : REPORTS) {
      for (var text : texts(it.get("report")).toList()) {
        assertThat(checker.check(text)).as(text).isEmpty();
      }
    }
  }

  @Test
  void whatIsTrueIsSaidOnceOfReportsThatThereAre() {
    var ids = all(REPORTS).map(it -> it.get("id").asText()).collect(toSet());
    assertThat(ids).hasSize(80);

    assertThat(all(TRUTH.get("pairs"))).allMatch(it -> ids.containsAll(pair(it))).hasSize(130);
    assertThat(all(TRUTH.get("pairs")).map(it -> pair(it) + it.get("kind").asText()))
        .doesNotHaveDuplicates();
    assertThat(all(TRUTH.get("apart")).map(JoinedReportsTest::pair))
        .allMatch(ids::containsAll)
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(all(TRUTH.get("pairs")).map(JoinedReportsTest::pair).toList());
  }

  @Test
  void fourInTenShareNothingWithAnyOther() {
    var sharing = new HashSet<String>();
    all(TRUTH.get("pairs")).map(JoinedReportsTest::pair).forEach(sharing::addAll);

    assertThat(sharing).hasSize(45).noneMatch(it -> it.startsWith("n"));
  }

  private static Set<String> pair(JsonNode it) {
    return Set.of(it.get("a").asText(), it.get("b").asText());
  }

  private static Stream<String> texts(JsonNode json) {
    return json.isTextual() ? Stream.of(json.asText()) : all(json).flatMap(it -> texts(it));
  }

  private static Stream<JsonNode> all(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static JsonNode read(String name) {
    try (var file = JoinedReportsTest.class.getResourceAsStream("/joined/" + name)) {
      return new ObjectMapper().readTree(file);
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
