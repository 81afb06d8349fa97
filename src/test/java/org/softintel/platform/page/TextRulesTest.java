package org.softintel.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

  @ParameterizedTest
  @ValueSource(strings = {"🫠", "a\tb\nc", "é", "👍🏽", "\u200bsoft hyphen\u00ad"})
  void whatPeopleWriteIsTaken(String text) {
    assertThat(TextRules.fault("It", text, 200)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000", "\u0007", "\u001b[2J", "\u0085", "\ud800", "\uffff", "\ufdd0"})
  void whatNobodyCanSeeIsRefused(String text) {
    assertThat(TextRules.fault("It", text, 200))
        .contains("It must not include hidden control characters");
  }

  @Test
  void theBoundItselfIsTaken() {
    assertThat(TextRules.fault("It", "x".repeat(200), 200)).isEmpty();
    assertThat(TextRules.fault("It", "x".repeat(201), 200))
        .contains("It must be 200 characters or fewer");
  }

  @Test
  void spacesOfEveryAlphabetAreNoAnswer() {
    assertThat(TextRules.isBlank(" \u00a0\u2003\u200b\u2060\ufeff\n")).isTrue();
    assertThat(TextRules.isBlank("\u3164\u2800\ufe0f \uffa0")).isTrue();
    assertThat(TextRules.isBlank("\u200b.")).isFalse();
    assertThat(TextRules.isBlank("\u2764\ufe0f")).isFalse();
  }
}
