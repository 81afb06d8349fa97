package org.softintel.oversight.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weeks of a period; quarters that no difference of two makes smaller. */
class StatisticsPeriodTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

  @Test
  void whoIsToldNoSmallNumbersChoosesAmongQuartersThatDoNotOverlap() {
    var periods = StatisticsPeriod.all(SmallNumberSuppression.CAREFUL, WEDNESDAY);

    assertThat(periods)
        .hasSize(8)
        .extracting(StatisticsPeriod::code)
        .startsWith("2026-q4", "2026-q3");
    for (int i = 1; i < periods.size(); i++) {
      assertThat(periods.get(i).weeks().last().plusWeeks(1))
          .isEqualTo(periods.get(i - 1).weeks().first());
    }
  }

  @Test
  void theTeamMayAlsoLookAtTheLastWeeks() {
    var thirteen = StatisticsPeriod.all(SmallNumberSuppression.ALL, WEDNESDAY).get(0);

    assertThat(thirteen.words()).isEqualTo("The last 13 weeks");
    assertThat(thirteen.mondays()).hasSize(13).endsWith(LocalDate.of(2026, 11, 23));
    assertThat(thirteen.dates()).isEqualTo("31 August 2026 to 29 November 2026");
    assertThat(thirteen.months()).isEqualTo("August 2026 to November 2026");
  }

  @Test
  void aQuarterThatRunsEndsWithThisWeek() {
    var running = StatisticsPeriod.all(SmallNumberSuppression.CAREFUL, WEDNESDAY).get(0);

    assertThat(running.words()).isEqualTo("October to December 2026");
    assertThat(running.weeks().first()).isEqualTo(LocalDate.of(2026, 10, 5));
    assertThat(running.weeks().last()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(running.months()).isEqualTo("October 2026 to November 2026");
  }

  /** The week began on 30 November, and signs are counted by months. */
  @Test
  void signsOfTodayAreOfThePeriodThoughItsLastWeekBeganLastMonth() {
    var today = LocalDate.of(2026, 12, 2);

    for (var telling : List.of(SmallNumberSuppression.ALL, SmallNumberSuppression.CAREFUL)) {
      assertThat(StatisticsPeriod.all(telling, today).get(0).lastMonth())
          .isEqualTo(LocalDate.of(2026, 12, 1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-01", "2026-12-02", "2027-01-01", "2024-02-29"})
  void noMonthIsOfTwoQuarters(LocalDate today) {
    var periods = StatisticsPeriod.all(SmallNumberSuppression.CAREFUL, today);

    for (int i = 1; i < periods.size(); i++) {
      assertThat(periods.get(i).lastMonth()).isBefore(periods.get(i - 1).firstMonth());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-01", "2027-01-01", "2026-12-31", "2024-02-29", "2027-01-03"})
  void everyPeriodIsOfWholeWeeksWhateverTheDay(LocalDate today) {
    for (var telling : List.of(SmallNumberSuppression.ALL, SmallNumberSuppression.CAREFUL)) {
      assertThat(StatisticsPeriod.all(telling, today))
          .isNotEmpty()
          .allMatch(it -> it.weeks().first().getDayOfWeek() == DayOfWeek.MONDAY)
          .allMatch(it -> it.weeks().last().getDayOfWeek() == DayOfWeek.MONDAY)
          .allMatch(it -> !it.mondays().isEmpty());
    }
  }
}
