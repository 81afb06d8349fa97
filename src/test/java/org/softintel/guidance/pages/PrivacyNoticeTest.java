package org.softintel.guidance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrivacyNoticeTest {
  @Test
  void whatTheControllerHasNotSaidIsNamedByItsSetting() {
    assertThat(new PrivacyNotice("", "", "", "", "").missing())
        .containsExactly("controller", "lawful-basis", "log-kept", "officer", "reports-kept");
    assertThat(new PrivacyNotice("A council", "an officer", "a law", "6 years", "").missing())
        .containsExactly("log-kept");
  }
}
