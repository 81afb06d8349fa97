package org.softintel.report.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.report.place.GivenPlaces.NOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.report.linking.PersonMatcher;
import org.softintel.report.linking.ReportSource;
import org.softintel.report.linking.ReportSource.Knowing;
import org.softintel.report.linking.SourceCounter;

/** A hotspot has reports from three independent sources in 28 days. */
class HotspotRuleTest {
  private static final String PLACE = "The Magenta Heron, ZZ1";

  private final HotspotRule rule = new HotspotRule(new SourceCounter(new PersonMatcher()));

  @ParameterizedTest
  @CsvSource({"1, false", "2, false", "3, true", "4, true"})
  void threeSourcesMakeOne(int sources, boolean isHotspot) {
    assertThat(isHotspot(each(sources, it -> it))).isEqualTo(isHotspot);
  }

  @ParameterizedTest
  @CsvSource({"27, true", "28, true", "29, false"})
  void reportsOf28DaysCount(int days, boolean isHotspot) {
    var reports = new ArrayList<>(each(2, it -> it));
    reports.add(GivenPlaces.by("third").at(NOW.minus(Duration.ofDays(days))).names(PLACE));
    assertThat(isHotspot(reports)).isEqualTo(isHotspot);
  }

  @Test
  void oneWhoTellsThreeTimesIsOneSource() {
    assertThat(
            isHotspot(
                List.of(
                    GivenPlaces.by("a").names(PLACE),
                    GivenPlaces.by("a").names(PLACE),
                    GivenPlaces.by("a").names(PLACE))))
        .isFalse();
  }

  @Test
  void whatIsSecondHandRaisesTheUpperEndAlone() {
    var reports = new ArrayList<>(each(2, it -> it));
    reports.addAll(each(5, it -> it.knows(Knowing.SECOND_HAND)));
    var group = group(reports);
    assertThat(rule.judge(group, NOW).isHotspot()).isFalse();
    assertThat(rule.sources(group.reports()).atMost()).isGreaterThanOrEqualTo(HotspotRule.SOURCES);
  }

  @Test
  void duplicatesAndWhatIsSuspectedToBeFalseDoNotCount() {
    var reports = new ArrayList<>(each(2, it -> it));
    reports.add(GivenPlaces.by("third").notCounted().names(PLACE));
    assertThat(isHotspot(reports)).isFalse();
  }

  @Test
  void whatChildrenSaidIsUndecidedWithoutTheirNamesIfTheyMayMakeIt() {
    assertThat(rule.judge(group(each(3, it -> it.knows(Knowing.CHILD))), NOW).undecided())
        .hasSize(3);
    assertThat(rule.judge(group(each(2, it -> it.knows(Knowing.CHILD))), NOW).undecided())
        .isEmpty();
    assertThat(rule.judge(group(each(4, it -> it)), NOW).undecided()).isEmpty();
    var old = each(3, it -> it.knows(Knowing.CHILD).at(NOW.minus(Duration.ofDays(29))));
    assertThat(rule.judge(group(old), NOW).undecided()).isEmpty();
  }

  @Test
  void ofManyReportsTheOthersRaiseTheUpperEndAlone() {
    var range = rule.sources(group(each(130, it -> it)).reports());
    assertThat(range).isEqualTo(new SourceCounter.Range(100, 130));
  }

  /** Second-hand, or what they saw, or what one child after the other told them. */
  @Test
  void ofManyReportsOfTwoAccountsTheOthersAddNoSource() {
    for (var knowing : List.of(Knowing.SECOND_HAND, Knowing.SAW, Knowing.CHILD)) {
      var reports = new ArrayList<PlacesOfReport>();
      for (int i = 0; i < 600; i++) {
        reports.add(GivenPlaces.by("teller " + i % 2).knows(knowing).names(PLACE));
      }
      assertThat(rule.sources(group(reports).reports()).atMost()).as("%s", knowing).isEqualTo(2);
    }
  }

  @Test
  void ofManyReportsThatNobodyKnowsWhoToldEachMayBeASource() {
    var reports = new ArrayList<>(each(150, it -> it));
    reports.replaceAll(it -> it.with(unknown(it.source())));
    assertThat(rule.sources(reports)).isEqualTo(new SourceCounter.Range(1, 150));
  }

  private static ReportSource unknown(ReportSource it) {
    return new ReportSource(
        Optional.empty(), it.agency(), it.knowing(), it.day(), it.children(), true);
  }

  private boolean isHotspot(List<PlacesOfReport> reports) {
    return rule.judge(group(reports), NOW).isHotspot();
  }

  private static List<PlacesOfReport> each(
      int reports, java.util.function.UnaryOperator<GivenPlaces> with) {
    var all = new ArrayList<PlacesOfReport>();
    for (int i = 0; i < reports; i++) {
      all.add(with.apply(GivenPlaces.by("teller " + i)).names(PLACE));
    }
    return all;
  }

  private static PlaceGroup group(List<PlacesOfReport> reports) {
    var groups = PlaceGroups.venues(reports);
    assertThat(groups).hasSize(1);
    return groups.get(0);
  }
}
