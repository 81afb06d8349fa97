package org.softintel.oversight.statistics;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often each number of quarter-hours of working time was taken. */
record TimeDistribution(SortedMap<Integer, Long> quarters) {
  private static final long MINUTES = 15;

  static TimeDistribution sum(Iterable<SortedMap<Integer, Long>> several) {
    var all = new TreeMap<Integer, Long>();
    several.forEach(one -> one.forEach((time, count) -> all.merge(time, count, Long::sum)));
    return new TimeDistribution(all);
  }

  long count() {
    return quarters.values().stream().mapToLong(it -> it).sum();
  }

  Duration median() {
    return within(0.5);
  }

  Duration ninetiethPercentile() {
    return within(0.9);
  }

  /** The time within which at least this share of them was done. */
  private Duration within(double share) {
    var needed = (long) Math.ceil(count() * share);
    long seen = 0;
    for (var time : quarters.entrySet()) {
      seen += time.getValue();
      if (seen >= needed) {
        return Duration.ofMinutes(time.getKey() * MINUTES);
      }
    }
    return Duration.ZERO;
  }
}
