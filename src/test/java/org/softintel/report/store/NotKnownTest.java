package org.softintel.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is joined by what nobody knows. */
class NotKnownTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Unknown",
        "unknown male",
        "Unknown girl 2",
        "Not known",
        "not known, unknown",
        "Unknown hotel",
        "Snapchat: unknown",
        "N/A",
        "name not given",
        "Don’t know",
        "None",
      })
  void theseSayNothing(String value) {
    assertThat(NotKnown.says(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Unknown Invented",
        "Nil Invented",
        "Na Invented",
        "Na Young",
        "Nil Young",
        "Pat, surname not known",
        "The Unknown Heron",
        "unknown_heron99",
        "male",
        "hotel",
        "",
      })
  void theseSaySomethingOrAreNoSuchAnswer(String value) {
    assertThat(NotKnown.says(value)).isFalse();
  }
}
