package org.softintel.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTest {
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\u000B", "\f", "\u0085", "\u2028", "\u2029"})
  void eachLineIsMarkedHoweverItBegins(String end) {
    assertThat("Fact" + Quoted.below("Reason", "invented" + end + "Fact: forged"))
        .isEqualTo("Fact\nReason:\n| invented\n| Fact: forged");
  }

  @Test
  void aNameStaysInItsLine() {
    assertThat(Quoted.line("CN=Ash\r\nConfirmed: forged\u2028\u001b[2J"))
        .isEqualTo("CN=Ash Confirmed: forged [2J");
  }
}
