package org.softintel.report.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhoneNumberTest {
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final List<String> BEGINNINGS =
      List.of("0", "+44", "+44 ", "(0", "00", "+4", "044", "+440", "(+44) ", "0 (", "");

  /** Most numbers are read without the library. */
  @Test
  void aWholeNumberIsReadAsTheLibraryReadsIt() {
    var random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      var written = new StringBuilder(BEGINNINGS.get(random.nextInt(BEGINNINGS.size())));
      for (int digits = 9 + random.nextInt(3); digits > 0; digits--) {
        written.append(random.nextInt(10)).append(random.nextInt(4) == 0 ? " " : "");
      }
      var text = written.append(random.nextBoolean() ? "" : " ").toString();
      byLibrary(text)
          .ifPresent(
              it ->
                  assertThat(PhoneNumber.in(text).map(PhoneNumber::digits))
                      .as(text)
                      .containsExactly(it));
    }
  }

  private static Optional<String> byLibrary(String text) {
    try {
      return Optional.of(PHONES.parse(text, "GB"))
          .filter(PHONES::isPossibleNumber)
          .map(PHONES::getNationalSignificantNumber)
          .filter(it -> it.length() >= PhoneNumber.SHORTEST_END);
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
