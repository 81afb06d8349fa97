package org.softintel.report.totals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

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
    each(
        measure,
        (part, total) ->
            times
                .computeIfAbsent(part.week(), week -> new TreeMap<>())
                .put(Integer.valueOf(part.code()), total));
    return times;
  }

  private <K> Map<K, Long> sums(TotalMeasure measure, Function<TotalKey, K> key) {
    var sums = new HashMap<K, Long>();
    each(measure, (part, total) -> sums.merge(key.apply(part), total, Long::sum));
    return sums;
  }

  private void each(TotalMeasure measure, BiConsumer<TotalKey, Long> told) {
    totals.forEach(
        (part, total) -> {
          if (part.measure() == measure && total > 0) {
            told.accept(part, total);
          }
        });
  }
}
