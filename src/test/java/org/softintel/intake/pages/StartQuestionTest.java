package org.softintel.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.platform.page.Form;

class StartQuestionTest {
  @ParameterizedTest
  @ValueSource(strings = {"yes", "no", "not-known"})
  void eachOfItsOptionsIsAnAnswer(String option) {
    assertThat(StartQuestion.answer(Form.of(Map.of("danger", option)))).contains(option);
    assertThat(StartQuestion.judged(option).ok()).isTrue();
    assertThat(StartQuestion.isYes(StartQuestion.judged(option))).isEqualTo(option.equals("yes"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "perhaps", "<x>"})
  void anythingElseIsNoneAndIsAskedAgain(String other) {
    assertThat(StartQuestion.answer(Form.of(Map.of("danger", other)))).isEmpty();
    assertThat(StartQuestion.judged(other).ok()).isFalse();
  }

  @Test
  void nothingIsNoAnswer() {
    assertThat(StartQuestion.answer(Form.EMPTY)).isEmpty();
  }
}
