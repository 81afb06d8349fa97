package org.softintel.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.softintel.platform.page.Form;

class EmergencyQuestionsTest {
  @Test
  void whatWasAnsweredIsKeptInTheAddressWithoutAWord() {
    var form = Form.of(Map.of("danger", "no", "referral", "yes", "assessment", "perhaps"));

    assertThat(EmergencyQuestions.said(form)).isEqualTo("ny-");
    assertThat(EmergencyQuestions.form("ny-").values())
        .isEqualTo(Map.of("danger", "no", "referral", "yes"));
  }

  @Test
  void whoIsUnsureIsToldWhomToAskButNotAboutDanger() {
    var unsure = Form.of(Map.of("danger", "no", "referral", "unsure", "assessment", "no"));

    assertThat(EmergencyQuestions.said(unsure)).isEqualTo("nun");
    assertThat(EmergencyQuestions.form("nun").values()).isEqualTo(unsure.values());
    assertThat(EmergencyQuestions.judged(unsure).ok()).isTrue();
    assertThat(EmergencyQuestions.leadElsewhere(unsure)).isTrue();
    assertThat(EmergencyQuestions.judged(EmergencyQuestions.form("unn")).ok()).isFalse();
  }

  @Test
  void anAddressThatWeDidNotMakeSaysNothing() {
    assertThat(EmergencyQuestions.form("").values()).isEmpty();
    assertThat(EmergencyQuestions.form("nnnn").values()).isEmpty();
    assertThat(EmergencyQuestions.form("<x>").values()).isEmpty();
  }
}
