package org.softintel.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void thousandsArePartedAsTheLanguageOfTheCountryPartsThem() {
    LongStream.of(0, 7, 99, 100, 999, 1_000, 20_000, 999_999, 1_000_000, -1, -999, -1_000, -123_456)
        .forEach(
            it -> assertThat(Numbers.grouped(it)).isEqualTo(String.format(Locale.UK, "%,d", it)));
  }
}
