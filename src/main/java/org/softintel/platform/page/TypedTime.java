package org.softintel.platform.page;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A time of day as people type it: 9:30am, 9.30 am, 2pm, 14:00, 1400, noon is 12pm. */
public final class TypedTime {
  private static final Pattern TIME =
      Pattern.compile("([0-9]{1,2})(?:[:.]([0-9]{2}))?\\s*([ap]m)?");

  /** As the police and the armed forces write it. */
  private static final Pattern FOUR_DIGITS = Pattern.compile("^([0-9]{2})([0-9]{2})");

  private static final int HALF_A_DAY = 12;

  private TypedTime() {}

  public static Optional<LocalTime> read(String typed) {
    var plain = FOUR_DIGITS.matcher(typed.strip().toLowerCase(Locale.UK)).replaceFirst("$1:$2");
    var matcher = TIME.matcher(plain);
    if (!matcher.matches() || (matcher.group(2) == null && matcher.group(3) == null)) {
      return Optional.empty();
    }
    var minutes = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    return time(Integer.parseInt(matcher.group(1)), minutes, matcher.group(3));
  }

  private static Optional<LocalTime> time(int hour, int minute, @Nullable String half) {
    if (half != null && (hour < 1 || hour > HALF_A_DAY)) {
      return Optional.empty();
    }
    try {
      var since = half == null ? hour : hour % HALF_A_DAY + (half.equals("pm") ? HALF_A_DAY : 0);
      return Optional.of(LocalTime.of(since, minute));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
