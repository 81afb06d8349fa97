package org.softintel.report.totals;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Totals of some weeks, summed in different ways. */
public final class WeekTotals {
  private final Map<TotalKey, Long> totals;

  WeekTotals(Map<TotalKey, Long> totals) {
    this.totals = Map.copyOf(totals);
  }

  public Map<String, Long> byCode(TotalMeasure measure) {
    return sums(measure, TotalKey::code);
  }

  public Map<LocalDate, Long> byWeek(TotalMeasure measure) {
    return sums(measure, TotalKey::week);
  }

  /** Counts by quarter-hours, for each week. */
  public Map<LocalDate, SortedMap<Integer, Long>> times(TotalMeasure measure) {
    var times = new HashMap<LocalDate, SortedMap<Integer, Long>>();
    of(measure)
        .forEach(
            it ->
                times
                    .computeIfAbsent(it.getKey().week(), week -> new TreeMap<>())
                    .put(Integer.valueOf(it.getKey().code()), it.getValue()));
    return times;
  }

  private <K> Map<K, Long> sums(TotalMeasure measure, Function<TotalKey, K> key) {
    return of(measure)
        .collect(groupingBy(it -> key.apply(it.getKey()), summingLong(Map.Entry::getValue)));
  }

  private Stream<Map.Entry<TotalKey, Long>> of(TotalMeasure measure) {
    return totals.entrySet().stream()
        .filter(it -> it.getKey().measure() == measure && it.getValue() > 0);
  }
}
