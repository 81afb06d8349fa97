package org.softintel.report.search;

import static java.util.stream.Collectors.toCollection;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.platform.page.PlainLetters;

/** Dates of birth, also with day and month the other way round. */
final class BirthMatcher implements FieldMatcher {
  private static final Pattern DAY =
      Pattern.compile(
          "(?<year>[0-9]{4})[-/. ](?<month>[0-9]{1,2})[-/. ](?<day>[0-9]{1,2})"
              + "|(?<day2>[0-9]{1,2})(?:st|nd|rd|th)?(?: of)?[-/. ]"
              + "(?<month2>[0-9]{1,2}|[a-z]{3,9})[-/. ](?<year2>[0-9]{4})");

  @Override
  public Set<IndexTerm> terms(String held) {
    return days(held).map(BirthMatcher::term).collect(toCollection(LinkedHashSet::new));
  }

  private static IndexTerm term(LocalDate day) {
    return new IndexTerm("birth", day.toString());
  }

  @Override
  public List<IndexLookup> lookups(String typed) {
    return days(typed)
        .flatMap(it -> Stream.concat(Stream.of(it), turned(it).stream()))
        .map(it -> new IndexLookup(List.of(Set.of(term(it)))))
        .toList();
  }

  @Override
  public boolean matches(String typed, String held) {
    var known = days(held).toList();
    return days(typed)
        .flatMap(it -> Stream.concat(Stream.of(it), turned(it).stream()))
        .anyMatch(known::contains);
  }

  @Override
  public String difference(String typed, String held) {
    var known = days(held).toList();
    return days(typed).anyMatch(known::contains) ? "" : "day and month swapped";
  }

  private static Optional<LocalDate> turned(LocalDate day) {
    return day(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
  }

  private static Stream<LocalDate> days(String text) {
    return DAY.matcher(PlainLetters.of(text)).results().flatMap(it -> day(it).stream());
  }

  private static Optional<LocalDate> day(MatchResult said) {
    var from = said.group(1) != null ? List.of(1, 2, 3) : List.of(6, 5, 4);
    return month(said.group(from.get(1)))
        .flatMap(
            it ->
                day(
                    Integer.parseInt(said.group(from.get(0))),
                    it,
                    Integer.parseInt(said.group(from.get(2)))));
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
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
