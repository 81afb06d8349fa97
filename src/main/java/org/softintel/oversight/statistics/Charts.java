package org.softintel.oversight.statistics;

import static org.softintel.oversight.statistics.ChartCell.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.oversight.statistics.Chart.Line;
import org.softintel.oversight.statistics.Chart.Shape;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Option;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.question.ExploitationKind;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.status.Outcome;

/** Makes figures of counts, and tells no more of them than may be told. */
record Charts(PeriodCounts counts, StatisticsPeriod period, SmallNumberSuppression telling) {
  static final int MOST_OVERDUE = 1_000;

  private static final String REPORTS = "Reports";

  List<Chart> all() {
    return Stream.of(
            Stream.of(weeks(), agencies(), kinds(), signs()),
            Stream.of(
                times("first-look", "Time to first look", "opened", counts.firstLooks()),
                times("decision", "Time to decision", "decided", counts.decisions())),
            Stream.of(overdue(), outcomes()))
        .flatMap(it -> it)
        .toList();
  }

  private Chart weeks() {
    var mondays = period.mondays();
    var told = telling.of(mondays.stream().map(it -> of(counts.weeks(), it)).toList());
    var lines = lines(mondays.stream().map(LondonTime::words).toList(), told);
    var most = most(lines);
    var finding =
        told.sum().isEmpty()
            ? nothing()
            : "%s came in %s.%s"
                .formatted(
                    count(told.sum().getAsLong(), "report"),
                    count(mondays.size(), "week"),
                    most.map(
                            it ->
                                " Most came in the week of "
                                    + it.name()
                                    + ": "
                                    + it.first().words()
                                    + ".")
                        .orElse(""));
    return new Chart(
        "weeks", "Reports by week", finding, Shape.WEEKS, List.of("Week of", REPORTS), lines);
  }

  private Chart agencies() {
    var names = new LinkedHashMap<String, Long>();
    for (var type : AgencyType.values()) {
      names.put(type.words(), of(counts.agencies(), type));
    }
    return bars("agencies", "Reports by type of agency", "Most came from: %s (%s).", "Type", names);
  }

  private Chart kinds() {
    var names = new LinkedHashMap<String, Long>();
    for (var kind : ExploitationKind.values()) {
      names.put(kind.words(), of(counts.kinds(), kind.code()));
    }
    return bars(
        "kinds",
        "Reports by kind of exploitation",
        "Named most often: %s (%s). A report may name several.",
        "Kind",
        names);
  }

  private Chart signs() {
    var signs = Questionnaire.SIGNS.options();
    var told = telling.each(signs.stream().map(it -> of(counts.signs(), it.value())).toList());
    return bars(
        "signs",
        "Signs that were noticed, " + period.months(),
        "Noticed most often: %s (%s).",
        "Sign",
        lines(signs.stream().map(Option::text).toList(), told));
  }

  private Chart outcomes() {
    var names = new LinkedHashMap<String, Long>();
    var decided = counts.outcomes().values().stream().mapToLong(it -> it).sum();
    names.put("Not decided yet", Math.max(0, counts.received() - decided));
    Stream.of(Outcome.values())
        .filter(Outcome::isCounted)
        .forEach(it -> names.put(it.words(), of(counts.outcomes(), it.code())));
    return bars("outcomes", "What became of them", "Most frequent: %s (%s).", "Outcome", names);
  }

  /** Not of the period: of everything that is open now. */
  private Chart overdue() {
    var clocks = List.of(DeadlineKind.values());
    var numbers = clocks.stream().map(it -> (long) counts.overdue().getOrDefault(it, 0)).toList();
    var told = telling.of(numbers);
    var names = clocks.stream().map(DeadlineKind::words).toList();
    var finding = told.sum().isPresent() ? overdueWords(told.sum().getAsLong()) : nothing();
    return new Chart(
        "overdue",
        "Overdue now, whenever they came",
        finding,
        Shape.BARS,
        List.of("To do", REPORTS),
        lines(names, told));
  }

  private static String overdueWords(long number) {
    if (number == 0) {
      return "No open report is overdue.";
    }
    var bound =
        number < MOST_OVERDUE ? "" : " Counting ends at %,d for each.".formatted(MOST_OVERDUE);
    return count(number, "open report") + (number == 1 ? " is overdue." : " are overdue.") + bound;
  }

  private Chart times(
      String id, String title, String done, Map<LocalDate, SortedMap<Integer, Long>> byWeek) {
    var all = TimeDistribution.sum(byWeek.values());
    var told = telling.of(List.of(all.count(), Math.max(0, counts.received() - all.count())));
    var weekTold = telling.of(period.mondays().stream().map(it -> of(counts.weeks(), it)).toList());
    var lines = new ArrayList<Line>();
    for (int i = 0; i < period.mondays().size(); i++) {
      var monday = period.mondays().get(i);
      var times = new TimeDistribution(byWeek.getOrDefault(monday, new TreeMap<>()));
      lines.add(
          new Line(LondonTime.words(monday), cells(times, weekTold.parts().get(i).isPresent())));
    }
    var finding =
        telling.mayShow(all.count())
            ? "Half of those that were %s were %s within %s of working time, nine of ten within %s.%s"
                .formatted(
                    done,
                    done,
                    ChartCell.words(all.median()),
                    ChartCell.words(all.ninetiethPercentile()),
                    ofHowMany(told, done))
            : nothing();
    return new Chart(
        id, title, finding, Shape.WEEKS, List.of("Week of", "Median", "90th percentile"), lines);
  }

  private static String ofHowMany(SmallNumberSuppression.Suppressed told, String done) {
    var part = told.parts().get(0);
    return part.isPresent() && told.sum().isPresent()
        ? " %,d of %,d were %s so far.".formatted(part.getAsLong(), told.sum().getAsLong(), done)
        : "";
  }

  private List<ChartCell> cells(TimeDistribution times, boolean isWeekTold) {
    if (times.count() == 0 && telling == SmallNumberSuppression.ALL) {
      return List.of(ChartCell.NOTHING, ChartCell.NOTHING);
    }
    return isWeekTold && telling.mayShow(times.count())
        ? List.of(ChartCell.time(times.median()), ChartCell.time(times.ninetiethPercentile()))
        : List.of(ChartCell.NOT_TOLD, ChartCell.NOT_TOLD);
  }

  private Chart bars(
      String id, String title, String finding, String column, Map<String, Long> parts) {
    var told = telling.of(List.copyOf(parts.values()));
    return bars(id, title, finding, column, lines(List.copyOf(parts.keySet()), told));
  }

  private Chart bars(String id, String title, String finding, String column, List<Line> lines) {
    return new Chart(
        id,
        title,
        most(lines).map(it -> finding.formatted(it.name(), it.first().words())).orElse(nothing()),
        Shape.BARS,
        List.of(column, REPORTS),
        lines);
  }

  private String nothing() {
    return telling == SmallNumberSuppression.ALL
        ? "There are none."
        : "There are too few to show a number.";
  }

  private static List<Line> lines(List<String> names, SmallNumberSuppression.Suppressed told) {
    return IntStream.range(0, names.size())
        .mapToObj(it -> new Line(names.get(it), List.of(ChartCell.number(told.parts().get(it)))))
        .toList();
  }

  private static Optional<Line> most(List<Line> lines) {
    return lines.stream()
        .filter(it -> it.first().size() > 0)
        .max(Comparator.comparingLong(it -> it.first().size()));
  }

  private static <K> long of(Map<K, Long> counted, K key) {
    return counted.getOrDefault(key, 0L);
  }
}
