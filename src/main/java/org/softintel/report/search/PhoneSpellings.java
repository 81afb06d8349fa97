package org.softintel.report.search;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Normalises phone numbers in a text. The index hashes them, so {@code isNumberMatch} could not
 * compare.
 */
final class PhoneSpellings {
  private static final String HERE = "GB";
  private static final int SHORTEST = 6;
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

  private PhoneSpellings() {}

  /** With country code (E.164) if complete, otherwise the digits. */
  static Stream<String> numbers(String text) {
    var whole = Stream.concat(alone(text).stream(), among(text)).distinct().toList();
    return whole.isEmpty() ? digits(text).stream() : whole.stream();
  }

  private static Optional<String> alone(String text) {
    try {
      return Optional.of(PHONES.parse(text, HERE))
          .filter(PHONES::isPossibleNumber)
          .map(PhoneSpellings::written);
    } catch (NumberParseException e) {
      // Then it is a part of one, or has words beside it.
      return Optional.empty();
    }
  }

  private static Stream<String> among(String text) {
    var found = PHONES.findNumbers(text, HERE, Leniency.POSSIBLE, Long.MAX_VALUE);
    return StreamSupport.stream(found.spliterator(), false).map(it -> written(it.number()));
  }

  private static Optional<String> digits(String text) {
    return Optional.of(text.replaceAll("[^0-9]", "")).filter(it -> it.length() >= SHORTEST);
  }

  private static String written(PhoneNumber number) {
    return PHONES.format(number, PhoneNumberFormat.E164);
  }
}
