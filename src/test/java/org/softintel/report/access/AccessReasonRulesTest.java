package org.softintel.report.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessReasonRulesTest {
  @Test
  void isOfTenToFiveHundredCharacters() {
    assertThat(AccessReasonRules.fault("0123456789")).isEmpty();
    assertThat(AccessReasonRules.fault("k".repeat(500))).isEmpty();
    assertThat(AccessReasonRules.fault("012345678"))
        .contains("The reason must be 10 characters or more");
    assertThat(AccessReasonRules.fault("k".repeat(501)))
        .contains("The reason must be 500 characters or fewer");
    assertThat(AccessReasonRules.fault(" \n ")).contains("Enter why you need to open this report");
    assertThat(AccessReasonRules.fault("hidden \u0007 characters")).isPresent();
  }
}
