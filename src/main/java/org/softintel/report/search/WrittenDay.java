package org.softintel.report.search;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.platform.page.PlainLetters;

/** A past day in figures, however it was written; it may be none of the calendar. */
public record WrittenDay(int year, int month, int day) {
  private static final String DAY = "([0-9]{1,2})(?:st|nd|rd|th)?(?: of)?";
  private static final String NAME = "([a-z]{3,9})\\.?";
  private static final String YEAR = "'?([0-9]{4}|[0-9]{2})(?![0-9])";
  private static final String BETWEEN = "[-/. ,]{1,2}";

  /** Year, month and day are other groups in each. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<![0-9])(?:([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})(?![0-9])|%s|%s)"
              .formatted(
                  DAY + BETWEEN + "([0-9]{1,2}|[a-z]{3,9})" + BETWEEN + YEAR,
                  "\\b" + NAME + " " + DAY + BETWEEN + YEAR));

  private static final List<List<Integer>> GROUPS =
      List.of(List.of(1, 2, 3), List.of(6, 5, 4), List.of(9, 7, 8));

  private static final int CENTURY = 100;

  /** What programs fill in for no day at all, or before it. */
  private static final WrittenDay NONE = new WrittenDay(1900, 1, 1);

  /** Constants of an enum compare days, so it cannot be injected. */
  private static final InstantSource CLOCK = InstantSource.system();

  /** {@code 2010-03-17}. */
  public String iso() {
    return "%04d-%02d-%02d".formatted(year, month, day);
  }

  /** Empty for a day that there never was. */
  public Optional<LocalDate> inCalendar() {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** All that a text has. */
  public static Stream<WrittenDay> in(String text) {
    return in(text, thisYear());
  }

  static Stream<WrittenDay> in(String text, Year now) {
    return WRITTEN
        .matcher(PlainLetters.of(text))
        .results()
        .flatMap(it -> day(it, now.getValue()).stream());
  }

  /** Whether nobody wrote it who knew a day or a year: nobody who lives was born in it. */
  public boolean isNone() {
    return equals(NONE) || year < NONE.year || year > thisYear().getValue();
  }

  private static Year thisYear() {
    return Year.from(CLOCK.instant().atOffset(ZoneOffset.UTC));
  }

  /**
   * Whether it is written where only the year is known: the first day of it, or the last, so that
   * nobody is taken for older.
   */
  public boolean isYearOnly() {
    return (month == 1 && day == 1) || (month == 12 && day == 31);
  }

  private static Optional<WrittenDay> day(MatchResult said, int now) {
    var groups =
        GROUPS.stream().filter(it -> said.group(it.get(0)) != null).findFirst().orElseThrow();
    return month(said.group(groups.get(1)))
        .map(
            it ->
                new WrittenDay(
                    year(said.group(groups.get(0)), now),
                    it,
                    Integer.parseInt(said.group(groups.get(2)))));
  }

  /** Two digits are the last such year that is not in the future. */
  private static int year(String said, int now) {
    var year = Integer.parseInt(said);
    return said.length() > 2 ? year : now - Math.floorMod(now - year, CENTURY);
  }

  private static Optional<Integer> month(String said) {
    if (Character.isDigit(said.charAt(0))) {
      return Optional.of(Integer.valueOf(said));
    }
    return Stream.of(Month.values())
        .filter(
            it ->
                it.getDisplayName(TextStyle.FULL, Locale.UK)
                    .toLowerCase(Locale.UK)
                    .startsWith(said))
        .map(Month::getValue)
        .findFirst();
  }
}
