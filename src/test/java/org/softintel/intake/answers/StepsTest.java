package org.softintel.intake.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.softintel.report.question.Questionnaire;

class StepsTest {

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
        if (Steps.isAsked(step, answers)) {
          Steps.after(step, answers)
              .ifPresent(next -> assertThat(Steps.before(next, answers)).contains(step));
        }
      }
    }
  }

  @Test
  void everyProblemHasAPageOnWhichItCanBeMended() {
    assertThat(Steps.owning("narrative").path()).isEqualTo("what-happened");
    assertThat(Steps.owning("provenance-detail").path()).isEqualTo("how-you-know");
    assertThat(Steps.owning("happened-kind").path()).isEqualTo("when");
    assertThat(Steps.owning("happened-to").path()).isEqualTo("period");
    assertThat(Steps.owning("exploitation-1").path()).isEqualTo("kind");
  }

  @Test
  void aPageReplacesItsOwnAnswersAndNoOthers() {
    var earlier = new Answers(Map.of("narrative", "first", "exploitation", "sexual\nonline"));
    var kind = Steps.at("kind").orElseThrow();

    var merged =
        earlier.with(new Answers(Map.of("narrative", "forged", "go", "continue")), kind::owns);

    assertThat(merged.of("narrative")).isEqualTo("first");
    assertThat(merged.has("exploitation")).isFalse();
    assertThat(merged.has("go")).isFalse();
  }

  private static List<String> walk(String kind) {
    var answers = new Answers(Map.of("happened-kind", kind));
    var paths = new ArrayList<String>();
    for (var step = Optional.of(Steps.first());
        step.isPresent();
        step = Steps.after(step.get(), answers)) {
      paths.add(step.get().path());
    }
    return paths;
  }
}
