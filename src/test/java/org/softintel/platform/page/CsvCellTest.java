package org.softintel.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a cell stays text, wherever the file is opened. */
class CsvCellTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "＝1", "＠x"})
  void whatWouldBeAFormulaIsText(String value) {
    assertThat(CsvCell.harmless(value)).isEqualTo("'" + value);
  }

  @ParameterizedTest
  @CsvSource({"a;=1, a;'=1", "a|@x, a|'@x", "'a\"-1', 'a\"''-1'", "'a,=1', 'a,''=1'"})
  void aFormulaAfterAnySeparatorIsTextToo(String value, String harmless) {
    assertThat(CsvCell.harmless(value)).isEqualTo(harmless);
  }

  @Test
  void whatCannotBeSeenDoesNothing() {
    assertThat(CsvCell.harmless("a\r\nb\tc\u001b[31md\u202ee\u0085f\u2028g"))
        .isEqualTo("a??b?c?[31md?e?f?g".replace('?', '\uFFFD'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Terry Example", "causes=bulk,own-name", "a-b = c", "2026-11-24T10:00Z"})
  void ordinaryTextStaysAsItIs(String value) {
    assertThat(CsvCell.harmless(value)).isEqualTo(value);
  }
}
