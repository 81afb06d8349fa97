package org.softintel.given;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  /** RFC 6238, appendix B, SHA-1: the last six of eight figures. */
  @ParameterizedTest
  @CsvSource({"59, 287082", "1111111109, 081804", "2000000000, 279037", "20000000000, 353130"})
  void showsTheCodesOfTheStandard(long second, String code) {
    assertThat(new Totp("12345678901234567890").code(second / 30)).isEqualTo(code);
  }
}
