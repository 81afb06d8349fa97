package org.softintel.report.totals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The totals of some weeks, summed in the ways in which they are told. */
public final class WeekTotals {
  private final Map<Contribution, Long> totals;

  WeekTotals(Map<Contribution, Long> totals) {
    this.totals = Map.copyOf(totals);
  }

  public Map<String, Long> byCode(Measure measure) {
    return sums(measure, Contribution::code);
  }

  public Map<LocalDate, Long> byWeek(Measure measure) {
    return sums(measure, Contribution::week);
  }

  /** How often which number of quarter-hours, in each week. */
  public Map<LocalDate, SortedMap<Integer, Long>> times(Measure measure) {
    var times = new HashMap<LocalDate, SortedMap<Integer, Long>>();
    each(
        measure,
        (part, total) ->
            times
                .computeIfAbsent(part.week(), week -> new TreeMap<>())
                .put(Integer.valueOf(part.code()), total));
    return times;
  }

  private <K> Map<K, Long> sums(Measure measure, Function<Contribution, K> key) {
    var sums = new HashMap<K, Long>();
    each(measure, (part, total) -> sums.merge(key.apply(part), total, Long::sum));
    return sums;
  }

  private void each(Measure measure, BiConsumer<Contribution, Long> told) {
    totals.forEach(
        (part, total) -> {
          if (part.measure() == measure && total > 0) {
            told.accept(part, total);
          }
        });
  }
}
