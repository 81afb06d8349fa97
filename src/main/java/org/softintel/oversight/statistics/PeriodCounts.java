package org.softintel.oversight.statistics;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import org.softintel.report.deadline.DeadlineKind;

/** Everything that the figures of one period are made of, before it is decided what may be told. */
record PeriodCounts(
    Map<LocalDate, Long> weeks,
    Map<AgencyType, Long> agencies,
    Map<String, Long> kinds,
    Map<String, Long> signs,
    Map<String, Long> outcomes,
    Map<LocalDate, SortedMap<Integer, Long>> firstLooks,
    Map<LocalDate, SortedMap<Integer, Long>> decisions,
    Map<DeadlineKind, Integer> overdue) {
  long received() {
    return weeks.values().stream().mapToLong(it -> it).sum();
  }
}
