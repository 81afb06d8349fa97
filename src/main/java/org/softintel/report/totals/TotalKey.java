package org.softintel.report.totals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.page.LondonTime;

/** One of the totals in which a report is counted. */
record TotalKey(TotalMeasure measure, LocalDate week, String code) {
  private static final Comparator<TotalKey> ORDER =
      Comparator.comparing(TotalKey::measure)
          .thenComparing(TotalKey::week)
          .thenComparing(TotalKey::code);

  /** The differences between two states of a report, in one order. */
  static SortedMap<TotalKey, Integer> change(
      CountableReport report, Stream<CountedState> before, Stream<CountedState> after) {
    var change = new TreeMap<TotalKey, Integer>(ORDER);
    after.flatMap(it -> of(report, it)).forEach(it -> change.merge(it, 1, Integer::sum));
    before.flatMap(it -> of(report, it)).forEach(it -> change.merge(it, -1, Integer::sum));
    change.values().removeIf(it -> it == 0);
    return change;
  }

  static Stream<TotalKey> of(CountableReport report, CountedState countedState) {
    if (countedState.leftOut()) {
      return Stream.empty();
    }
    var week = week(LocalDate.ofInstant(report.received(), LondonTime.LONDON));
    return Stream.of(
            Stream.of(
                new TotalKey(TotalMeasure.RECEIVED, week, ""),
                new TotalKey(TotalMeasure.AGENCY, week, report.agency()),
                new TotalKey(
                    TotalMeasure.AREA, week, report.area().orElse(CountableReport.NOT_GIVEN))),
            kinds(report).map(it -> new TotalKey(TotalMeasure.KIND, week, it)),
            known(TotalMeasure.FIRST_LOOK, week, countedState.firstLook()),
            known(TotalMeasure.FIRST_LOOK_LIVED, week, countedState.firstLookLived()),
            known(TotalMeasure.DECISION, week, countedState.decision()),
            known(TotalMeasure.DECISION_LIVED, week, countedState.decisionLived()),
            known(TotalMeasure.OUTCOME, week, countedState.outcome()),
            known(TotalMeasure.OFFICER, week, countedState.officer()))
        .flatMap(it -> it);
  }

  private static Stream<String> kinds(CountableReport report) {
    return report.kinds().isEmpty()
        ? Stream.of(CountableReport.NOT_GIVEN)
        : report.kinds().stream();
  }

  private static Stream<TotalKey> known(
      TotalMeasure measure, LocalDate week, @Nullable Object code) {
    return Stream.ofNullable(code).map(it -> new TotalKey(measure, week, it.toString()));
  }

  static LocalDate week(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
