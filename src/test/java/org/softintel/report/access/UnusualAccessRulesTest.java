package org.softintel.report.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thresholds as people say them. */
class UnusualAccessRulesTest {
  @ParameterizedTest
  @CsvSource({
    "PT1H,   1 hour",
    "PT8H,   8 hours",
    "PT90M,  90 minutes",
    "PT1M,   1 minute",
    "PT0S,   0 minutes"
  })
  void aSpanIsToldInItsLargestWholeUnit(Duration span, String words) {
    assertThat(UnusualAccessRules.words(span)).isEqualTo(words);
  }
}
