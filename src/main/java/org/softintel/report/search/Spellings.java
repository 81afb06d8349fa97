package org.softintel.report.search;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.softintel.platform.page.PlainLetters;

/**
 * One way to write what people write in several; empty for what is too short to look for. The index
 * hashes phone numbers, so {@code isNumberMatch} could not compare.
 */
final class Spellings {
  private static final int SHORTEST_ACCOUNT = 2;
  private static final int SHORTEST_NUMBER = 6;
  private static final String HERE = "GB";
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

  private Spellings() {}

  static Stream<String> account(String text) {
    return Stream.of(PlainLetters.of(text).replaceAll("[\\s@]", ""))
        .filter(it -> it.chars().filter(Character::isLetterOrDigit).count() >= SHORTEST_ACCOUNT);
  }

  /** With country code (E.164) if complete, otherwise the digits. */
  static Stream<String> phones(String text) {
    var whole = Stream.concat(alone(text).stream(), among(text)).distinct().toList();
    return whole.isEmpty() ? digits(text).stream() : whole.stream();
  }

  private static Optional<String> alone(String text) {
    try {
      return Optional.of(PHONES.parse(text, HERE))
          .filter(PHONES::isPossibleNumber)
          .map(Spellings::written);
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
    return Optional.of(text.replaceAll("[^0-9]", "")).filter(it -> it.length() >= SHORTEST_NUMBER);
  }

  private static String written(PhoneNumber number) {
    return PHONES.format(number, PhoneNumberFormat.E164);
  }
}
