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
    Map<String, Long> areas,
    Map<String, Long> outcomes,
    Map<String, Long> officers,
    Times firstLooks,
    Times decisions,
    Map<DeadlineKind, Integer> overdue) {
  /** By week and quarter-hours: in working time, and as people lived it. */
  record Times(
      Map<LocalDate, SortedMap<Integer, Long>> worked,
      Map<LocalDate, SortedMap<Integer, Long>> lived) {}

  long received() {
    return weeks.values().stream().mapToLong(it -> it).sum();
  }
}
