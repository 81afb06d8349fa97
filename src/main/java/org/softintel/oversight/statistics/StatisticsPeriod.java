package org.softintel.oversight.statistics;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.totals.TotalsReader.Weeks;

/**
 * Some whole weeks. Quarters do not overlap, so the difference of two of them says nothing: whoever
 * is told no small numbers may choose among quarters only.
 */
record StatisticsPeriod(String code, String words, Weeks weeks, LocalDate lastMonth) {
  private static final int QUARTERS = 8;
  private static final List<Integer> LAST_WEEKS = List.of(13, 4, 52);

  /** The first is the one that is shown unless another is chosen. */
  static List<StatisticsPeriod> all(SmallNumberSuppression suppression, LocalDate today) {
    var thisWeek = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var quarters =
        IntStream.range(0, QUARTERS)
            .mapToObj(it -> quarter(today.minusMonths(3L * it), thisWeek, month(today)));
    var recent = LAST_WEEKS.stream().map(it -> last(it, thisWeek, month(today)));
    return (suppression == SmallNumberSuppression.ALL ? Stream.concat(recent, quarters) : quarters)
        .filter(it -> !it.weeks.last().isBefore(it.weeks.first()))
        .toList();
  }

  private static StatisticsPeriod last(int weeks, LocalDate thisWeek, LocalDate thisMonth) {
    return new StatisticsPeriod(
        weeks + "-weeks",
        "The last " + weeks + " weeks",
        new Weeks(thisWeek.minusWeeks(weeks - 1L), thisWeek),
        thisMonth);
  }

  /** The weeks that begin in it, and its own months as far as they have come. */
  private static StatisticsPeriod quarter(LocalDate day, LocalDate thisWeek, LocalDate thisMonth) {
    var number = day.get(IsoFields.QUARTER_OF_YEAR);
    var begins = day.with(IsoFields.DAY_OF_QUARTER, 1);
    var lastMonth = begins.plusMonths(2);
    var last =
        begins.plusMonths(3).minusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new StatisticsPeriod(
        begins.getYear() + "-q" + number,
        "%s to %s %d".formatted(name(begins), name(lastMonth), begins.getYear()),
        new Weeks(
            begins.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)),
            last.isAfter(thisWeek) ? thisWeek : last),
        lastMonth.isAfter(thisMonth) ? thisMonth : lastMonth);
  }

  private static LocalDate month(LocalDate day) {
    return day.withDayOfMonth(1);
  }

  private static String name(LocalDate day) {
    return day.getMonth().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.UK);
  }

  List<LocalDate> mondays() {
    return Stream.iterate(weeks.first(), it -> it.plusWeeks(1))
        .limit(ChronoUnit.WEEKS.between(weeks.first(), weeks.last()) + 1)
        .toList();
  }

  Instant from() {
    return weeks.first().atStartOfDay(LondonTime.LONDON).toInstant();
  }

  Instant until() {
    return weeks.last().plusWeeks(1).atStartOfDay(LondonTime.LONDON).toInstant();
  }

  /** Signs are counted by whole months, from that in which the first week begins. */
  LocalDate firstMonth() {
    return month(weeks.first());
  }

  String dates() {
    return LondonTime.words(weeks.first()) + " to " + LondonTime.words(weeks.last().plusDays(6));
  }

  String months() {
    var first = name(firstMonth()) + " " + firstMonth().getYear();
    var last = name(lastMonth) + " " + lastMonth.getYear();
    return first.equals(last) ? first : first + " to " + last;
  }
}
