package org.softintel.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every answer that limits sharing is a condition of its own; the source is in none of them. */
class SharingAnswersTest {

  @Test
  void whatTheReporterWroteComesFirstAndTheRiskIsInOurWords() {
    var answers =
        Map.of(
            "handlingConditions", "Not to the invented family",
            "sourceRisk-level", "serious",
            "sourceRisk-detail", "Her invented uncle would know",
            "naming", "no");

    var proposed = of(answers).proposed();

    assertThat(proposed).doesNotContain("uncle");
    assertThat(proposed.lines()).hasSize(3).first().isEqualTo("Not to the invented family");
    assertThat(proposed).contains("serious risk", "before you have called us", "Do not name");
  }

  @ParameterizedTest
  @CsvSource({
    "none, yes, 0, false",
    "not-known, not-known, 0, false",
    "possible, yes, 1, false",
    "serious, ask-first, 2, true",
    "none, no, 1, true",
  })
  void onlyWhatLimitsSharingIsACondition(String risk, String naming, int lines, boolean limited) {
    var answers = of(Map.of("sourceRisk-level", risk, "naming", naming));

    assertThat(answers.proposed().lines().filter(it -> !it.isEmpty())).hasSize(lines);
    assertThat(answers.isNamingLimited()).isEqualTo(limited);
    assertThat(answers.namingWords().isEmpty()).isEqualTo(!limited);
  }

  @Test
  void theChildAndTheSourceAreNamedByAnswersOfTheirOwn() {
    var answers = of(Map.of("namingChild", "yes", "naming", "no"));

    assertThat(answers.proposed()).isEqualTo("Do not name the source to anybody else.");
    assertThat(answers.isNamingLimited()).isTrue();
    assertThat(answers.isNamingOfChildLimited()).isFalse();

    var both = of(Map.of("namingChild", "no", "naming", "ask-first"));
    assertThat(both.namingWords())
        .isEqualTo(
            "The reporter does not want the child to be named to partners. The reporter wants to be"
                + " asked before the source is named to partners");
    assertThat(both.proposed().lines())
        .containsExactly(
            "Do not name the child to anybody else.",
            "Ask us before you name the source to anybody else.");
    // A report of before, and one by the API, that answers for both.
    assertThat(of(Map.of("naming", "no")).isNamingOfChildLimited()).isTrue();
  }

  private static SharingAnswers of(Map<String, String> answers) {
    return SharingAnswers.of(new Report(new AnsweredQuestions(answers), Map.of()));
  }
}
