package org.softintel.report.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.report.place.PlaceTimes.Count;

/** Which names are of one place, and what is said of it together. */
class PlaceGroupsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Crown, ZZ1        | Crown Hotel, ZZ1 1AA",
        "Crown Hotel, Exampleton | the crown, EXAMPLETON",
        "Magenta Heron Hotel   | The Magenta Heron",
        "Magenta Heron, room 12 | Magenta Heron",
      })
  void spellingsOfOnePlaceAreOne(String one, String other) {
    assertThat(venues(named(one), named(other))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Crown, ZZ1     | The Crown, ZZ2",
        "The Crown, ZZ1     | The Anchor, ZZ1",
        "Crown Hotel, ZZ1   | Crown Takeaway, ZZ1",
        "The Crown          | The Crown",
        "Crown Hotel, Exampleton | Crown Hotel, Otherton",
      })
  void othersAreNot(String one, String other) {
    assertThat(venues(named(one), named(other))).hasSize(2);
  }

  @Test
  void whereNoneSaysWhereTheAreaOfTheReportsDoes() {
    assertThat(
            venues(
                GivenPlaces.by("a").in("batley").names("The Crown"),
                GivenPlaces.by("b").in("batley").names("Crown"),
                GivenPlaces.by("c").in("dewsbury").names("The Crown")))
        .extracting(it -> it.reports().size())
        .containsExactlyInAnyOrder(2, 1);
  }

  @Test
  void aNameThatMayBeOfTwoPlacesIsOfNeither() {
    assertThat(
            venues(
                named("Magenta Heron, ZZ1"), named("Magenta Heron, ZZ2"), named("Magenta Heron")))
        .hasSize(3);
  }

  @Test
  void theOrderInWhichReportsAreReadChangesNothing() {
    var reports = new ArrayList<PlacesOfReport>();
    for (var name :
        List.of("Crown, ZZ1", "Crown Hotel, ZZ1", "Crown Takeaway, ZZ1", "Crown", "Crown, ZZ2")) {
      reports.add(GivenPlaces.by("a").in("batley").names(name));
      reports.add(GivenPlaces.by("b").in("dewsbury").names(name));
    }
    var first = groups(reports);
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(reports, new Random(seed));
      assertThat(groups(reports)).isEqualTo(first);
    }
  }

  private static Set<List<PlacesOfReport>> groups(List<PlacesOfReport> reports) {
    return Set.copyOf(PlaceGroups.venues(reports).stream().map(PlaceGroup::reports).toList());
  }

  @Test
  void aTextNamesAPlaceThatAnotherReportLists() {
    var listed = named("The Magenta Heron, ZZ1");
    assertThat(venues(listed, GivenPlaces.by("b").says("Outside the Magenta Heron about 9pm")))
        .extracting(it -> it.reports().size())
        .containsExactly(2);
    assertThat(venues(listed, GivenPlaces.by("b").says("Outside the magenta shop")))
        .extracting(it -> it.reports().size())
        .containsExactly(1);
    // One word of a name is a word of many texts.
    assertThat(venues(named("The Crown, ZZ1"), GivenPlaces.by("b").says("A crown on the door")))
        .extracting(it -> it.reports().size())
        .containsExactly(1);
  }

  @Test
  void aHomeIsInNoListOfNames() {
    assertThat(venues(GivenPlaces.by("a").names("Heron House, ZZ1", PlaceKind.HOME))).isEmpty();
    assertThat(
            venues(
                GivenPlaces.by("a").names("Heron House, ZZ1", PlaceKind.HOME),
                GivenPlaces.by("b").names("Heron House, ZZ1", PlaceKind.OTHER),
                named("Heron House, ZZ1")))
        .isEmpty();
    assertThat(
            venues(
                GivenPlaces.by("a").names("Heron House, ZZ1", PlaceKind.HOME),
                GivenPlaces.by("b").names("Heron House, ZZ1", PlaceKind.HOTEL),
                GivenPlaces.by("c").names("Heron House, ZZ1", PlaceKind.HOTEL)))
        .extracting(PlaceGroup::kind)
        .containsExactly(PlaceKind.HOTEL);
  }

  @Test
  void aSectorHasHomesToo() {
    var sectors =
        PlaceGroups.sectors(
            List.of(
                GivenPlaces.by("a").isIn("one", PlaceKind.HOME),
                GivenPlaces.by("b").isIn("one", PlaceKind.SHOP),
                GivenPlaces.by("c").isIn("other", PlaceKind.SHOP)));
    assertThat(sectors).extracting(it -> it.reports().size()).containsExactlyInAnyOrder(2, 1);
  }

  @Test
  void eachReportCountsOnceForEachDayAndIsNotKnownIfItSaysNone() {
    var friday = SaidTimes.of(LocalDate.of(2026, 11, 27));
    var twice = GivenPlaces.by("a");
    twice.names("Magenta Heron, ZZ1", PlaceKind.HOTEL, friday);
    var group =
        venues(
                twice.names(
                    "The Magenta Heron, ZZ1", PlaceKind.HOTEL, SaidTimes.of("Fridays at 10pm")),
                GivenPlaces.by("b").names("Magenta Heron, ZZ1", PlaceKind.HOTEL, friday),
                named("Magenta Heron, ZZ1"))
            .get(0);
    assertThat(PlaceTimes.of(group))
        .isEqualTo(
            new PlaceTimes(
                List.of(new Count("Friday", 2), new Count("not known", 1)),
                List.of(new Count("6pm to midnight", 1), new Count("not known", 2))));
    assertThat(friday.days()).containsExactly(DayOfWeek.FRIDAY);
  }

  @Test
  void firstAndLastAreWhenReportsCame() {
    var early = GivenPlaces.NOW.minus(Duration.ofDays(9));
    var group =
        venues(
                named("Magenta Heron, ZZ1"),
                GivenPlaces.by("b").at(early).names("Magenta Heron, ZZ1"))
            .get(0);
    assertThat(group.first()).isEqualTo(early);
    assertThat(group.last()).isEqualTo(GivenPlaces.NOW);
    assertThat(group.reports())
        .extracting(PlacesOfReport::received)
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  private static PlacesOfReport named(String written) {
    return GivenPlaces.by("somebody").names(written);
  }

  private static List<PlaceGroup> venues(PlacesOfReport... reports) {
    return PlaceGroups.venues(List.of(reports));
  }
}
