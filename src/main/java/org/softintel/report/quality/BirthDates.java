package org.softintel.report.quality;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.report.question.RowGroup;

/** Finds dates of birth in any notation; only dates that exist and are past. */
final class BirthDates {
  private static final String SAID =
      "(?i)\\b(?:born|d\\.? ?o\\.? ?b\\b\\.?|date of birth|birth ?date|birth ?day)[^0-9\\n"
          + ".]{0,16}?\\b";
  private static final String DAY = "([0-9]{1,2})(?:st|nd|rd|th)?";
  private static final String MONTH_NAME = "([a-z]{3,9})\\.?";
  private static final String YEAR = "([0-9]{4}|'?[0-9]{2})\\b";
  private static final String BETWEEN = "[ ./,-]{1,2}";

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          SAID + DAY + "(?: of)?" + BETWEEN + "([0-9]{1,2}|[a-z]{3,9})" + BETWEEN + YEAR);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(SAID + MONTH_NAME + " " + DAY + BETWEEN + YEAR);
  private static final Pattern YEAR_FIRST =
      Pattern.compile(SAID + "([0-9]{4})[./-]([0-9]{1,2})[./-]([0-9]{1,2})\\b");

  private static final int CENTURY = 100;
  private static final int OLDEST = 1900;

  private final LocalDate today;

  BirthDates(LocalDate today) {
    this.today = today;
  }

  static boolean mayBeIn(TextClues clues) {
    return clues.longest() > 1
        && (clues.has("born", "birth") || clues.hasWord(Set.of("dob", "d", "b")));
  }

  Stream<TextMatch> in(String text) {
    return Stream.of(
            find(text, YEAR_FIRST, 1, 2, 3),
            find(text, DAY_FIRST, 3, 2, 1),
            find(text, MONTH_FIRST, 3, 1, 2))
        .flatMap(it -> it);
  }

  /** The last three are the groups of the pattern. */
  private Stream<TextMatch> find(String text, Pattern said, int year, int month, int day) {
    return said.matcher(text)
        .results()
        .flatMap(it -> find(it, it.group(year), it.group(month), it.group(day)));
  }

  private Stream<TextMatch> find(MatchResult said, String year, String month, String day) {
    return date(year, month, day).stream()
        .filter(it -> it.getYear() >= OLDEST && !it.isAfter(today))
        .map(it -> TextMatch.of(said, offer(said.group(), it)));
  }

  private static RowSuggestion offer(String written, LocalDate date) {
    return new RowSuggestion(
        List.of(RowGroup.CHILDREN, RowGroup.PEOPLE),
        written,
        Map.of(
            "dateOfBirth-day", Integer.toString(date.getDayOfMonth()),
            "dateOfBirth-month", Integer.toString(date.getMonthValue()),
            "dateOfBirth-year", Integer.toString(date.getYear())),
        SpellingKey.of(date.toString()));
  }

  private Optional<LocalDate> date(String year, String month, String day) {
    try {
      return month(month)
          .map(it -> LocalDate.of(year(year.replace("'", "")), it, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Two digits mean the last such year that is not in the future. */
  private int year(String typed) {
    var year = Integer.parseInt(typed);
    if (typed.length() > 2) {
      return year;
    }
    var thisCentury = today.getYear() / CENTURY * CENTURY + year;
    return thisCentury > today.getYear() ? thisCentury - CENTURY : thisCentury;
  }

  private static Optional<Integer> month(String typed) {
    if (Character.isDigit(typed.charAt(0))) {
      return Optional.of(Integer.valueOf(typed));
    }
    return Stream.of(Month.values())
        .filter(it -> isNameOf(typed.toLowerCase(Locale.UK), it))
        .map(Month::getValue)
        .findFirst();
  }

  /** Three letters or more, as people shorten months: "Mar", "Sept". */
  private static boolean isNameOf(String typed, Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.UK).startsWith(typed);
  }
}
