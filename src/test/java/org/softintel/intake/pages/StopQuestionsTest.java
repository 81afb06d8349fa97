package org.softintel.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.softintel.platform.page.Form;

class StopQuestionsTest {
  @Test
  void whatWasAnsweredIsKeptInTheAddressWithoutAWord() {
    var form = Form.of(Map.of("danger", "no", "referral", "yes", "assessment", "perhaps"));

    assertThat(StopQuestions.said(form)).isEqualTo("ny-");
    assertThat(StopQuestions.form("ny-").values())
        .isEqualTo(Map.of("danger", "no", "referral", "yes"));
  }

  @Test
  void anAddressThatWeDidNotMakeSaysNothing() {
    assertThat(StopQuestions.form("").values()).isEmpty();
    assertThat(StopQuestions.form("nnnn").values()).isEmpty();
    assertThat(StopQuestions.form("<x>").values()).isEmpty();
  }
}
