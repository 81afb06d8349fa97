package org.softintel.intake.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.softintel.report.question.Question;
import org.softintel.report.question.Questionnaire;

class QuestionOrderTest {

  @Test
  void onlyTheQuestionsThatTheAnswersCallForAreAsked() {
    assertThat(asked("exact")).containsExactly("happened-date", "happened-time");
    assertThat(asked("about")).containsExactly("happened-month");
    assertThat(asked("period")).containsExactly("happened-pattern", "happened-from", "happened-to");
    assertThat(asked("not-known")).isEmpty();
  }

  @Test
  void backLeadsTheWayThatOneCame() {
    for (var step : Questionnaire.FIRST) {
      QuestionOrder.after(step)
          .ifPresent(next -> assertThat(QuestionOrder.before(next)).contains(step));
    }
  }

  /** An open window and a draft of an earlier release still lead to where the question went. */
  @Test
  void aPageThatIsPartOfAnotherNowLeadsThere() {
    for (var earlier : List.of("date", "month", "period")) {
      assertThat(QuestionOrder.at(earlier)).isEqualTo(QuestionOrder.at("when"));
    }
    assertThat(QuestionOrder.at("first-hand")).isEqualTo(QuestionOrder.at("how-you-know"));
  }

  @Test
  void everyMainQuestionSaysHowFarItIs() {
    assertThat(Questionnaire.FIRST.stream().map(QuestionOrder::step))
        .containsExactly("Step 1 of 4", "Step 2 of 4", "Step 3 of 4");
    assertThat(QuestionOrder.lastStep()).isEqualTo("Step 4 of 4");
    assertThat(QuestionOrder.step(QuestionOrder.at("signs").orElseThrow())).isEmpty();
  }

  @Test
  void everyProblemHasAPageOnWhichItCanBeMended() {
    assertThat(QuestionOrder.owning("narrative").path()).isEqualTo("what-happened");
    assertThat(QuestionOrder.owning("provenance-detail").path()).isEqualTo("how-you-know");
    assertThat(QuestionOrder.owning("happened-kind").path()).isEqualTo("when");
    assertThat(QuestionOrder.owning("happened-to").path()).isEqualTo("when");
    assertThat(QuestionOrder.owning("exploitation-1").path()).isEqualTo("kind");
  }

  @Test
  void aPageReplacesItsOwnAnswersAndNoOthers() {
    var earlier = new Answers(Map.of("narrative", "first", "exploitation", "sexual\nonline"));
    var kind = QuestionOrder.at("kind").orElseThrow();

    var merged =
        earlier.with(new Answers(Map.of("narrative", "forged", "go", "continue")), kind::owns);

    assertThat(merged.of("narrative")).isEqualTo("first");
    assertThat(merged.has("exploitation")).isFalse();
    assertThat(merged.has("go")).isFalse();
  }

  private static List<String> asked(String kind) {
    var answers = new Answers(Map.of("happened-kind", kind));
    return Questionnaire.questions().stream()
        .filter(QuestionOrder::isOfOneKindOfTime)
        .filter(it -> QuestionOrder.isAsked(it, answers))
        .map(Question::name)
        .toList();
  }
}
