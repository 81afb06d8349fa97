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
import java.util.function.Function;
import java.util.function.ToLongFunction;
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
import org.softintel.report.totals.CountableReport;

/** Makes figures of counts, and tells no more of them than may be told. */
record Charts(
    PeriodCounts counts,
    StatisticsPeriod period,
    SmallNumberSuppression telling,
    Optional<ForLeads> forLeads) {
  /** Codes of areas and accounts of officers with their names, in the order of the figures. */
  record ForLeads(Map<String, String> areas, Map<String, String> officers) {}

  static final int MOST_OVERDUE = 1_000;

  private static final String REPORTS = "Reports";

  List<Chart> all() {
    return Stream.of(
            Stream.of(weeks(), agencies(), kinds(), signs()),
            Stream.of(
                times("first-look", "Time to open", "opened", counts.firstLooks()),
                times("decision", "Time to decision", "decided", counts.decisions())),
            Stream.of(overdue(), outcomes()),
            forLeads.stream().flatMap(it -> Stream.of(areas(it), officers(it))))
        .flatMap(it -> it)
        .toList();
  }

  private Chart weeks() {
    var mondays = period.mondays();
    var told = telling.of(mondays.stream().map(it -> of(counts.weeks(), it)).toList());
    var lines = lines(mondays.stream().map(LondonTime::words).toList(), told);
    var finding = told.sum().isEmpty() ? nothing() : came(told.sum().getAsLong(), lines);
    return new Chart(
        "weeks", "Reports by week", finding, Shape.WEEKS, List.of("Week of", REPORTS), lines);
  }

  private static String came(long reports, List<Line> weeks) {
    var most = " Most came in the week of %s: %s.";
    return "%s came in %s.%s"
        .formatted(
            count(reports, "report"), count(weeks.size(), "week"), most(weeks, most).orElse(""));
  }

  private Chart agencies() {
    var types = Stream.of(AgencyType.values());
    return bars(
        "agencies",
        "Reports by type of organisation",
        "Most came from: %s (%s).",
        "Type",
        named(types, AgencyType::words, it -> of(counts.agencies(), it)));
  }

  private Chart kinds() {
    var kinds = Stream.of(ExploitationKind.values());
    var names =
        new LinkedHashMap<>(named(kinds, Charts::words, it -> of(counts.kinds(), it.code())));
    names.put("Not given", of(counts.kinds(), CountableReport.NOT_GIVEN));
    return bars(
        "kinds",
        "Reports by type of exploitation",
        "Named most often: %s (%s). A report may name several.",
        "Type",
        names);
  }

  private Chart areas(ForLeads names) {
    return bars(
        "areas",
        "Reports by area",
        "Most are about: %s (%s).",
        "Area",
        byName(names.areas(), counts.areas()));
  }

  private Chart officers(ForLeads names) {
    return bars(
        "officers",
        "Closed reports by officer",
        "The officer who had most of them: %s (%s).",
        "Officer",
        byName(names.officers(), counts.officers()));
  }

  private static Map<String, Long> byName(Map<String, String> names, Map<String, Long> counted) {
    var numbers = new LinkedHashMap<String, Long>();
    names.forEach((code, name) -> numbers.merge(name, of(counted, code), Long::sum));
    return numbers;
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
    var decided = counts.outcomes().values().stream().mapToLong(it -> it).sum();
    var outcomes = Stream.of(Outcome.values()).filter(Outcome::isCounted);
    var names = new LinkedHashMap<String, Long>();
    names.put("Not decided yet", Math.max(0, counts.received() - decided));
    names.putAll(named(outcomes, Charts::words, it -> of(counts.outcomes(), it.code())));
    return bars("outcomes", "Outcomes", "Most frequent: %s (%s).", "Outcome", names);
  }

  /** Not as a reporter answers. */
  private static String words(ExploitationKind kind) {
    return kind == ExploitationKind.NOT_KNOWN ? "Not known" : kind.words();
  }

  private static String words(Outcome outcome) {
    return outcome.words() + (outcome.isKeptOpen() ? " (still open)" : "");
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
        "Overdue now, whenever received",
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

  private Chart times(String id, String title, String done, PeriodCounts.Times byWeek) {
    var all = TimeDistribution.sum(byWeek.worked().values());
    var lived = TimeDistribution.sum(byWeek.lived().values());
    var told = telling.of(List.of(all.count(), Math.max(0, counts.received() - all.count())));
    var weekTold = telling.of(period.mondays().stream().map(it -> of(counts.weeks(), it)).toList());
    var lines = new ArrayList<Line>();
    for (int i = 0; i < period.mondays().size(); i++) {
      var monday = period.mondays().get(i);
      var isTold = weekTold.parts().get(i).isPresent();
      var cells = new ArrayList<>(cells(of(byWeek.worked(), monday), isTold));
      cells.addAll(cells(of(byWeek.lived(), monday), isTold));
      lines.add(new Line(LondonTime.words(monday), cells));
    }
    var finding =
        telling.mayShow(all.count())
            ? "Half of those that were %s were %s within %s of working time, nine of ten within %s. %s%s"
                .formatted(
                    done,
                    done,
                    ChartCell.words(all.median()),
                    ChartCell.words(all.ninetiethPercentile()),
                    lived(lived),
                    ofHowMany(told, done))
            : nothing();
    return new Chart(
        id,
        title,
        finding,
        Shape.WEEKS,
        List.of(
            "Week of",
            "Median, working time",
            "90th percentile, working time",
            "Median, elapsed time",
            "90th percentile, elapsed time"),
        lines);
  }

  /** As the people waited who hope that somebody acts. */
  private static String lived(TimeDistribution times) {
    return "Counting nights and weekends, that was %s and %s."
        .formatted(ChartCell.words(times.median()), ChartCell.words(times.ninetiethPercentile()));
  }

  private static TimeDistribution of(
      Map<LocalDate, SortedMap<Integer, Long>> byWeek, LocalDate monday) {
    return new TimeDistribution(byWeek.getOrDefault(monday, new TreeMap<>()));
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
        most(lines, finding).orElse(nothing()),
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

  /** Says {@code finding} of the largest. */
  private static Optional<String> most(List<Line> lines, String finding) {
    return lines.stream()
        .filter(it -> it.first().size() > 0)
        .max(Comparator.comparingLong(it -> it.first().size()))
        .map(it -> finding.formatted(it.name(), it.first().words()));
  }

  private static <T> Map<String, Long> named(
      Stream<T> all, Function<T, String> words, ToLongFunction<T> number) {
    var names = new LinkedHashMap<String, Long>();
    all.forEach(it -> names.put(words.apply(it), number.applyAsLong(it)));
    return names;
  }

  private static <K> long of(Map<K, Long> counted, K key) {
    return counted.getOrDefault(key, 0L);
  }
}
