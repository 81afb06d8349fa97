package org.softintel.report.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDayTest {
  private static final Year NOW = Year.of(2026);

  @ParameterizedTest
  @CsvSource({"3/4/26, 2026", "3/4/27, 1927", "3/4/00, 2000", "3/4/99, 1999", "3/4/1899, 1899"})
  void twoDigitsOfAYearAreInThePastAndNoHundredYearsAgo(String written, int year) {
    assertThat(WrittenDay.in(written, NOW)).containsExactly(new WrittenDay(year, 4, 3));
  }

  @Test
  void aDayThatIsNoneIsToldAsItIsWritten() {
    assertThat(WrittenDay.in("2010-31-02, 5 May 2011", NOW))
        .containsExactly(new WrittenDay(2010, 31, 2), new WrittenDay(2011, 5, 5));
  }
}
