package org.softintel.report.totals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.softintel.platform.page.LondonTime;

/** One of the totals in which a report is counted. */
record Contribution(Measure measure, LocalDate week, String code)
    implements Comparable<Contribution> {
  private static final Comparator<Contribution> ORDER =
      Comparator.comparing(Contribution::measure)
          .thenComparing(Contribution::week)
          .thenComparing(Contribution::code);

  /** Everything that changes between two states of a report, and by how much, in one order. */
  static SortedMap<Contribution, Integer> change(
      Countable report, Stream<Progress> before, Stream<Progress> after) {
    var change = new TreeMap<Contribution, Integer>();
    after.flatMap(it -> of(report, it)).forEach(it -> change.merge(it, 1, Integer::sum));
    before.flatMap(it -> of(report, it)).forEach(it -> change.merge(it, -1, Integer::sum));
    change.values().removeIf(it -> it == 0);
    return change;
  }

  static Stream<Contribution> of(Countable report, Progress progress) {
    if (progress.leftOut()) {
      return Stream.empty();
    }
    var week = week(LocalDate.ofInstant(report.received(), LondonTime.LONDON));
    return Stream.of(
            Stream.of(
                new Contribution(Measure.RECEIVED, week, ""),
                new Contribution(Measure.AGENCY, week, report.agency())),
            report.kinds().stream().map(it -> new Contribution(Measure.KIND, week, it)),
            progress.firstLook().stream().map(it -> time(Measure.FIRST_LOOK, week, it)),
            progress.decision().stream().map(it -> time(Measure.DECISION, week, it)),
            progress.outcome().stream().map(it -> new Contribution(Measure.OUTCOME, week, it)))
        .flatMap(it -> it);
  }

  private static Contribution time(Measure measure, LocalDate week, int quarters) {
    return new Contribution(measure, week, Integer.toString(quarters));
  }

  static LocalDate week(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  @Override
  public int compareTo(Contribution other) {
    return ORDER.compare(this, other);
  }
}
