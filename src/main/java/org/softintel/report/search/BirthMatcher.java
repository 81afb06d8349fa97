package org.softintel.report.search;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Dates of birth, also with day and month the other way round. */
final class BirthMatcher implements FieldMatcher {
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
  public List<IndexLookup> partners(String held) {
    return isTelling(held) ? lookups(held) : List.of();
  }

  /** Days that are written for a year alone join nobody. */
  @Override
  public boolean isTelling(String value) {
    return WrittenDay.in(value).noneMatch(it -> it.isYearOnly() || it.isNone());
  }

  @Override
  public Optional<Likeness> likeness(String one, String other) {
    if (!isTelling(one) || !isTelling(other) || !matches(one, other)) {
      return Optional.empty();
    }
    return Optional.of(
        difference(one, other).isEmpty()
            ? Likeness.same("Same date of birth")
            : Likeness.perhaps("Day and month of birth are the other way round"));
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
    return new WrittenDay(day.getYear(), day.getDayOfMonth(), day.getMonthValue()).inCalendar();
  }

  private static Stream<LocalDate> days(String text) {
    return WrittenDay.in(text).flatMap(it -> it.inCalendar().stream());
  }
}
