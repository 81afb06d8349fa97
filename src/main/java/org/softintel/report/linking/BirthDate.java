package org.softintel.report.linking;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date of birth as far as it was written; a month or a day that is not known is 0. It may be no
 * day of the calendar: what was mistyped is compared, too.
 */
record BirthDate(int year, int month, int day) {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})(?:[-./ ]?(\\d{1,2})(?:[-./ ]?(\\d{1,2}))?)?(?:T.*)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?:(\\d{1,2})[-./ ])?(\\d{1,2})[-./ ](\\d{4})");

  static Optional<BirthDate> read(String text) {
    var written = text.strip();
    var iso = YEAR_FIRST.matcher(written);
    if (iso.matches()) {
      return Optional.of(of(iso.group(1), iso.group(2), iso.group(3)));
    }
    var british = DAY_FIRST.matcher(written);
    return british.matches()
        ? Optional.of(of(british.group(3), british.group(2), british.group(1)))
        : Optional.empty();
  }

  private static BirthDate of(String year, @Nullable String month, @Nullable String day) {
    var first = month == null ? 0 : Integer.parseInt(month);
    var second = day == null ? 0 : Integer.parseInt(day);
    // 1 January is written where only the year is known.
    return first == 1 && second == 1
        ? new BirthDate(Integer.parseInt(year), 0, 0)
        : new BirthDate(Integer.parseInt(year), first, second);
  }

  boolean isWhole() {
    return month > 0 && day > 0;
  }

  Finding compare(BirthDate other) {
    if (isWhole() && other.isWhole()) {
      return compareDays(other);
    }
    if (year != other.year) {
      return switch (Math.abs(year - other.year)) {
        case 1 -> Finding.BIRTH_YEAR_NEAR;
        default -> digits(year, other.year) == 1 ? Finding.BIRTH_YEAR_DIGIT : Finding.BIRTH_YEAR;
      };
    }
    if (month == 0 || other.month == 0) {
      return Finding.BIRTH_YEAR_SAME;
    }
    return month == other.month ? Finding.BIRTH_MONTH_SAME : Finding.BIRTH_MONTH;
  }

  private Finding compareDays(BirthDate other) {
    if (equals(other)) {
      return Finding.BIRTH_SAME;
    }
    if (year == other.year && month == other.day && day == other.month) {
      return Finding.BIRTH_SWAPPED;
    }
    var years = digits(year, other.year);
    var months = digits(month, other.month);
    var days = digits(day, other.day);
    var all = years + months + days;
    if (all == 1) {
      return Finding.BIRTH_DIGIT;
    }
    if (all == 2
        && (isTurned(year, other.year)
            || isTurned(month, other.month)
            || isTurned(day, other.day))) {
      return Finding.BIRTH_TURNED;
    }
    if (years == 0 && (months == 0 || days == 0)) {
      return Finding.BIRTH_PART;
    }
    if (months + days == 0) {
      return Finding.BIRTH_YEAR_WRONG;
    }
    return all == 2 ? Finding.BIRTH_TWO_DIGITS : Finding.BIRTH_OTHER;
  }

  /** In how many digits two numbers differ. */
  private static int digits(int one, int other) {
    var count = 0;
    for (int a = one, b = other; a > 0 || b > 0; a /= 10, b /= 10) {
      count += a % 10 == b % 10 ? 0 : 1;
    }
    return count;
  }

  /** Whether two digits beside each other are in the other order. */
  private static boolean isTurned(int one, int other) {
    if (one == other) {
      return false;
    }
    for (int place = 1; place <= 100; place *= 10) {
      var high = one / (place * 10) % 10;
      var low = one / place % 10;
      if (one - (high - low) * place * 9 == other) {
        return true;
      }
    }
    return false;
  }
}
