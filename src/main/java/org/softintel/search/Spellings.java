package org.softintel.search;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One way to write what people write in several; empty for what is too short to look for. */
final class Spellings {
  private static final int SHORTEST_PHONE = 6;
  private static final int SHORTEST_ACCOUNT = 2;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

  private Spellings() {}

  /** With its country (E.164) where it can be one; otherwise its digits. */
  static Optional<String> phone(String text) {
    try {
      var number = PHONES.parse(text, "GB");
      if (PHONES.isPossibleNumber(number)) {
        return Optional.of(PHONES.format(number, PhoneNumberFormat.E164));
      }
    } catch (NumberParseException e) {
      // Then it is a part of one, or has words beside it: its digits must do.
    }
    return Optional.of(text.replaceAll("[^0-9]", "")).filter(it -> it.length() >= SHORTEST_PHONE);
  }

  static Optional<String> account(String text) {
    return Optional.of(folded(text).replaceAll("[\\s@]", ""))
        .filter(it -> it.chars().filter(Character::isLetterOrDigit).count() >= SHORTEST_ACCOUNT);
  }

  /** Letters alike whatever their case, width or accents. */
  static String folded(String text) {
    var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
