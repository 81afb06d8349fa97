package org.softintel.report.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenReasonTest {
  @Test
  void isOfTenToFiveHundredCharacters() {
    assertThat(WrittenReason.fault("0123456789")).isEmpty();
    assertThat(WrittenReason.fault("k".repeat(500))).isEmpty();
    assertThat(WrittenReason.fault("012345678"))
        .contains("The reason must be 10 characters or more");
    assertThat(WrittenReason.fault("k".repeat(501)))
        .contains("The reason must be 500 characters or fewer");
    assertThat(WrittenReason.fault(" \n ")).contains("Enter why you need to open this report");
    assertThat(WrittenReason.fault("hidden \u0007 characters")).isPresent();
  }
}
