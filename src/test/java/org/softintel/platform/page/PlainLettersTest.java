package org.softintel.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainLettersTest {
  @ParameterizedTest
  @CsvSource({
    "ŁÓDŹ, lodz",
    "Ångström, angstrom",
    "Straße, strasse",
    "Þóra, thora",
    "Ægir Œuvre, aegir oeuvre",
    "Ｗｉｄｅ, wide",
    "O’Brien, o'brien",
    "ΟΔΟΣ, οδος",
    "Ёлка, елка"
  })
  void whatIsWrittenInSeveralWaysIsWrittenInOne(String written, String plain) {
    assertThat(PlainLetters.of(written)).isEqualTo(plain);
  }
}
