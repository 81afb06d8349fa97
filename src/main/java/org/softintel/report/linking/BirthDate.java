package org.softintel.report.linking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.search.WrittenDay;

/**
 * A date of birth as far as it was written; a month or a day that is not known is 0. It may be no
 * day of the calendar: what was mistyped is compared with days that are.
 *
 * @param last the last year in which somebody of this age was born; the same year if that is known
 */
record BirthDate(int year, int month, int day, int last) {
  /** Who guesses an age may be wrong by so many years. */
  private static final int NEAR = 2;

  /** Of an age: "2009 to 2012". */
  private static final Pattern YEARS = Pattern.compile("([0-9]{4}) to ([0-9]{4})");

  /** What is no whole day between signs: without them, or a part of one. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})(?:[-./ ]?([0-9]{1,2})(?:[-./ ]?([0-9]{1,2}))?)?(?:T.*)?");

  private static final Pattern MONTH_FIRST = Pattern.compile("([0-9]{1,2})[-./ ]([0-9]{4})");

  private BirthDate(int year, int month, int day) {
    this(year, month, day, year);
  }

  /** "17 March 2010"; what is no day in figures as it was written. */
  static String inWords(String text) {
    try {
      return LondonTime.words(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return text;
    }
  }

  static Optional<BirthDate> read(String text) {
    var years = YEARS.matcher(text);
    if (years.matches()) {
      return Optional.of(new BirthDate(number(years.group(1)), 0, 0, number(years.group(2))));
    }
    return WrittenDay.in(text)
        .findFirst()
        .or(() -> part(text.strip()))
        .filter(it -> !it.isNone())
        .map(BirthDate::of);
  }

  private static Optional<WrittenDay> part(String text) {
    var year = YEAR_FIRST.matcher(text);
    if (year.matches()) {
      return Optional.of(
          new WrittenDay(number(year.group(1)), number(year.group(2)), number(year.group(3))));
    }
    var month = MONTH_FIRST.matcher(text);
    return month.matches()
        ? Optional.of(new WrittenDay(number(month.group(2)), number(month.group(1)), 0))
        : Optional.empty();
  }

  private static int number(@Nullable String written) {
    return written == null ? 0 : Integer.parseInt(written);
  }

  private static BirthDate of(WrittenDay written) {
    return written.isYearOnly()
        ? new BirthDate(written.year(), 0, 0)
        : new BirthDate(written.year(), written.month(), written.day());
  }

  boolean isWhole() {
    return month > 0 && day > 0;
  }

  boolean isYearKnown() {
    return year == last;
  }

  /** Null if what is known of them speaks neither for one person nor against one. */
  @Nullable Finding compare(BirthDate other) {
    if (!isYearKnown() || !other.isYearKnown()) {
      var between = Math.max(year, other.year) - Math.min(last, other.last);
      return between <= 0 ? Finding.BIRTH_AGE_FITS : between <= NEAR ? null : Finding.BIRTH_AGE;
    }
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

  private boolean isInCalendar() {
    return new WrittenDay(year, month, day).inCalendar().isPresent();
  }

  private @Nullable Finding compareDays(BirthDate other) {
    if (!isInCalendar() && !other.isInCalendar()) {
      return null;
    }
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
