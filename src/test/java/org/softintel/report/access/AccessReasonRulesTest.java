package org.softintel.report.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessReasonRulesTest {
  private static final String WORDS = "I cover for a colleague ";

  @Test
  void isOfTenToFiveHundredCharacters() {
    assertThat(AccessReasonRules.fault("Duty cover")).isEmpty();
    assertThat(AccessReasonRules.fault(WORDS + "k".repeat(500 - WORDS.length()))).isEmpty();
    assertThat(AccessReasonRules.fault("Duty cov."))
        .contains("The reason must be 10 characters or more");
    assertThat(AccessReasonRules.fault(WORDS + "k".repeat(501 - WORDS.length())))
        .contains("The reason must be 500 characters or fewer");
    assertThat(AccessReasonRules.fault(" \n ")).contains("Enter why you need to open this report");
    assertThat(AccessReasonRules.fault("hidden \u0007 characters")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aaaaaaaaaaaaaaaa",
        "aaaa bbbb cccc dddd",
        "a b c d e f g h i j",
        "asdfasdfasdf",
        "because Because BECAUSE",
        "abab baba abba",
        "0123456789 0123456789",
        "..........",
        "reason.....",
        "ééééé ééééé"
      })
  void isOfWords(String text) {
    assertThat(AccessReasonRules.fault(text).orElse(""))
        .startsWith("Enter the reason in a few words");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Covering today",
        "I am covering for the officer it is assigned to.",
        "Mae angen i mi ei ddarllen",
        "Asked to by the duty lead at 9:30",
        "Переглядаю за колегу"
      })
  void isTakenIfItSaysSomething(String text) {
    assertThat(AccessReasonRules.fault(text)).isEmpty();
  }
}
