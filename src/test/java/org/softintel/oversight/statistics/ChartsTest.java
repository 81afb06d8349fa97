package org.softintel.oversight.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.softintel.report.deadline.DeadlineKind;

/** What the figures say in words, and what they leave out. */
class ChartsTest {
  private static final StatisticsPeriod PERIOD =
      StatisticsPeriod.all(SmallNumberSuppression.CAREFUL, LocalDate.of(2026, 11, 25)).get(0);
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 5);
  private static final LocalDate SECOND = LocalDate.of(2026, 10, 12);

  private static final PeriodCounts SOME =
      new PeriodCounts(
          Map.of(FIRST, 12L, SECOND, 3L),
          Map.of(AgencyType.EDUCATION, 13L, AgencyType.HEALTH, 2L),
          Map.of("sexual", 9L, "online", 8L, "criminal", 1L, "not-given", 5L),
          Map.of("missing", 7L, "cars", 6L, "secretive", 2L),
          Map.of("batley", 9L, "not-given", 6L),
          Map.of("logged", 6L, "develop", 2L),
          Map.of("sam", 4L, "kim", 2L),
          new PeriodCounts.Times(
              Map.of(
                  FIRST, new TreeMap<>(Map.of(2, 6L, 9, 3L)), SECOND, new TreeMap<>(Map.of(1, 1L))),
              Map.of(FIRST, new TreeMap<>(Map.of(2, 6L, 258, 4L)))),
          new PeriodCounts.Times(
              Map.of(FIRST, new TreeMap<>(Map.of(34, 6L))),
              Map.of(FIRST, new TreeMap<>(Map.of(288, 6L)))),
          Map.of(DeadlineKind.FIRST_LOOK, 1, DeadlineKind.GRADING, 6, DeadlineKind.DECISION, 7));

  @Test
  void theTeamSeesEachNumberAndWhatItMeans() {
    var findings = figures(SOME, SmallNumberSuppression.ALL).map(Chart::finding).toList();

    assertThat(findings)
        .containsExactly(
            "15 reports came in 8 weeks. Most came in the week of 5 October 2026: 12.",
            "Most came from: Schools and colleges (13).",
            "Named most often: Sexual exploitation (9). A report may name several.",
            "Noticed most often: Being missing often (7).",
            "Half of those that were opened were opened within 30 minutes of working time, nine of"
                + " ten within 2 hours 15 minutes. Counting nights and weekends, that was 30 minutes"
                + " and 64 hours 30 minutes. 10 of 15 were opened so far.",
            "Half of those that were decided were decided within 8 hours 30 minutes of working time,"
                + " nine of ten within 8 hours 30 minutes. Counting nights and weekends, that was 72"
                + " hours and 72 hours. 6 of 15 were decided so far.",
            "14 open reports are overdue.",
            "Most frequent: Not decided yet (7).");
  }

  @Test
  void whatIsDevelopedAndWhatNamesNoKindStandApart() {
    assertThat(lines(SOME, "outcomes"))
        .contains("Not decided yet 7", "Develop: research and monitor (still open) 2");
    assertThat(lines(SOME, "kinds")).contains("Not given 5", "Not known 0");
  }

  @Test
  void onlyLeadsSeeAreasAndOfficers() {
    var names =
        new Charts.ForLeads(
            Map.of("batley", "Batley"), Map.of("sam", "Sam Example (sam1)", "kim", "Kim Example"));
    var charts = new Charts(SOME, PERIOD, SmallNumberSuppression.ALL, Optional.of(names)).all();

    assertThat(charts).hasSize(10);
    assertThat(words(charts.get(8))).containsExactly("Batley 9");
    assertThat(words(charts.get(9))).contains("Sam Example (sam1) 4", "Kim Example 2");
    // Whoever has a report may not be who closed it.
    assertThat(charts.get(9).finding())
        .isEqualTo("The officer who had most of them: Sam Example (sam1) (4).");
    assertThat(figures(SOME, SmallNumberSuppression.ALL)).hasSize(8);
  }

  private static List<String> lines(PeriodCounts counts, String id) {
    return figures(counts, SmallNumberSuppression.ALL)
        .filter(it -> it.id().equals(id))
        .flatMap(it -> words(it).stream())
        .toList();
  }

  private static List<String> words(Chart chart) {
    return chart.lines().stream().map(it -> it.name() + " " + it.first().plain()).toList();
  }

  @Test
  void othersSeeNoNumberUnderFiveAndNoneThatGivesOneAway() {
    var figures = figures(SOME, SmallNumberSuppression.CAREFUL).toList();

    assertThat(figures.stream().flatMap(it -> it.lines().stream()))
        .flatExtracting(Chart.Line::cells)
        .filteredOn(it -> it.plain().matches("[0-4]"))
        .isEmpty();
    assertThat(figures.get(0).lines())
        .flatExtracting(Chart.Line::cells)
        .containsOnly(ChartCell.NOT_TOLD);
    assertThat(figures.get(0).finding()).isEqualTo("15 reports came in 8 weeks.");
    assertThat(figures.get(1).finding()).isEqualTo("There are too few to show a number.");
    assertThat(figures.get(2).finding()).contains("Sexual exploitation (9)");
    assertThat(figures.get(3).lines())
        .filteredOn(it -> !it.first().equals(ChartCell.NOT_TOLD))
        .extracting(Chart.Line::name)
        .containsExactly(
            "Being missing often", "Being seen in different cars, or with different older people");
    assertThat(figures.get(4).finding())
        .startsWith("Half of those that were opened were opened within 30 minutes");
    assertThat(figures.get(4).lines())
        .flatExtracting(Chart.Line::cells)
        .containsOnly(ChartCell.NOT_TOLD);
  }

  @ParameterizedTest
  @EnumSource(SmallNumberSuppression.class)
  void nothingIsAFigureToo(SmallNumberSuppression suppression) {
    var none =
        new PeriodCounts(
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            new PeriodCounts.Times(Map.of(), Map.of()),
            new PeriodCounts.Times(Map.of(), Map.of()),
            Map.of());

    assertThat(figures(none, suppression)).hasSize(8).noneMatch(it -> it.finding().isEmpty());
  }

  private static Stream<Chart> figures(PeriodCounts counts, SmallNumberSuppression suppression) {
    return new Charts(counts, PERIOD, suppression, Optional.empty()).all().stream();
  }
}
