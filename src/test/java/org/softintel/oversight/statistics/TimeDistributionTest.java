package org.softintel.oversight.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Median and 90th percentile of times that were counted by quarter-hours. */
class TimeDistributionTest {
  @Test
  void halfAndNineOfTenAreDoneWithinTheTimesShown() {
    var times = new TimeDistribution(new TreeMap<>(Map.of(1, 5L, 4, 4L, 40, 1L)));

    assertThat(times.count()).isEqualTo(10);
    assertThat(times.median()).isEqualTo(Duration.ofMinutes(15));
    assertThat(times.ninetiethPercentile()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void oneIsItsOwnMedianAndPercentile() {
    var times = new TimeDistribution(new TreeMap<>(Map.of(3, 1L)));

    assertThat(times.median()).isEqualTo(times.ninetiethPercentile());
    assertThat(ChartCell.words(times.median())).isEqualTo("45 minutes");
  }

  @Test
  void weeksAreAddedUp() {
    var sum =
        TimeDistribution.sum(
            List.of(new TreeMap<>(Map.of(1, 1L)), new TreeMap<>(Map.of(1, 1L, 9, 1L))));

    assertThat(sum.quarters()).isEqualTo(Map.of(1, 2L, 9, 1L));
    assertThat(ChartCell.words(sum.ninetiethPercentile())).isEqualTo("2 hours 15 minutes");
  }
}
