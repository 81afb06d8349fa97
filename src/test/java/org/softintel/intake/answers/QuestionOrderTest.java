package org.softintel.intake.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.softintel.report.question.Questionnaire;

class QuestionOrderTest {

  @Test
  void onlyTheQuestionsThatTheAnswersCallForAreAsked() {
    assertThat(walk("exact")).contains("date").doesNotContain("month", "period");
    assertThat(walk("about")).contains("month").doesNotContain("date", "period");
    assertThat(walk("period")).contains("period").doesNotContain("date", "month");
    assertThat(walk("not-known")).doesNotContain("date", "month", "period");
  }

  @Test
  void backLeadsTheWayThatOneCame() {
    for (var kind : List.of("exact", "about", "period", "not-known")) {
      var answers = new Answers(Map.of("happened-kind", kind));
      for (var step : Questionnaire.FIRST) {
        if (QuestionOrder.isAsked(step, answers)) {
          QuestionOrder.after(step, answers)
              .ifPresent(next -> assertThat(QuestionOrder.before(next, answers)).contains(step));
        }
      }
    }
  }

  @Test
  void everyMainQuestionSaysHowFarItIs() {
    var steps =
        walk("exact").stream()
            .map(it -> QuestionOrder.step(QuestionOrder.at(it).orElseThrow()))
            .distinct()
            .toList();

    var last = steps.size() + 1;
    assertThat(steps).startsWith("Step 1 of " + last, "Step 2 of " + last);
    assertThat(QuestionOrder.lastStep()).isEqualTo("Step %d of %d".formatted(last, last));
    assertThat(QuestionOrder.step(QuestionOrder.at("signs").orElseThrow())).isEmpty();
  }

  @Test
  void everyProblemHasAPageOnWhichItCanBeMended() {
    assertThat(QuestionOrder.owning("narrative").path()).isEqualTo("what-happened");
    assertThat(QuestionOrder.owning("provenance-detail").path()).isEqualTo("how-you-know");
    assertThat(QuestionOrder.owning("happened-kind").path()).isEqualTo("when");
    assertThat(QuestionOrder.owning("happened-to").path()).isEqualTo("period");
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

  private static List<String> walk(String kind) {
    var answers = new Answers(Map.of("happened-kind", kind));
    var paths = new ArrayList<String>();
    for (var step = Optional.of(QuestionOrder.first());
        step.isPresent();
        step = QuestionOrder.after(step.get(), answers)) {
      paths.add(step.get().path());
    }
    return paths;
  }
}
