package org.softintel.report.quality;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The common key of spellings of a plate, number, account or link. A key, since many are looked up
 * in a set: {@code isNumberMatch} compares two.
 */
final class SpellingKey {
  private static final Pattern DIALLED = Pattern.compile("[+(]?[0-9][0-9 ().-]{7,25}");
  private static final Pattern BEFORE_A_LINK = Pattern.compile("(?i)^(?:https?://)?(?:www\\.)?");

  private SpellingKey() {}

  static String of(String value) {
    return DIALLED.matcher(value).matches() ? phone(value) : plain(value);
  }

  private static String plain(String value) {
    return BEFORE_A_LINK
        .matcher(value.strip())
        .replaceFirst("")
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}_]", "");
  }

  private static String phone(String value) {
    try {
      var phones = PhoneNumberUtil.getInstance();
      return plain(phones.format(phones.parse(value, "GB"), PhoneNumberFormat.E164));
    } catch (NumberParseException e) {
      return plain(value);
    }
  }
}
