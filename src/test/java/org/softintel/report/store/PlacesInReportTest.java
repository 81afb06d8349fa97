package org.softintel.report.store;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.softintel.report.place.DayPart;
import org.softintel.report.place.PlaceKind;
import org.softintel.report.question.RowGroup;
import org.softintel.report.search.Postcode;
import org.softintel.report.store.PlacesInReport.InReport;

/** Which places a report names, of what kind, and when. */
class PlacesInReportTest {
  private final Map<RowGroup, List<ReportRow>> rows = new EnumMap<>(RowGroup.class);

  @Test
  void rowsOfPlacesAreThoseThatHaveNamesOrPostcodes() {
    add(RowGroup.PLACES, "name", "Magenta Heron", "type", "hotel", "postcode", "zz94 3xy");
    add(RowGroup.PLACES, "name", "Kite Arcade", "type", "online");
    add(RowGroup.PLACES, "name", "the park");
    add(RowGroup.PLACES, "address", "14 Magenta Street, ZZ94 1AB", "type", "home");

    assertThat(found())
        .extracting(InReport::name, it -> it.mention().kind(), it -> it.mention().row())
        .containsExactly(tuple("Magenta Heron", PlaceKind.HOTEL, 1), tuple("", PlaceKind.HOME, 4));
    assertThat(found())
        .extracting(it -> it.code().flatMap(Postcode::sector))
        .containsExactly(Optional.of("ZZ94 3"), Optional.of("ZZ94 1"));
  }

  @Test
  void whatReadsAsAHomeIsOneUnlessItsReportSaysWhatElseItIs() {
    add(RowGroup.PLACES, "name", "Sam’s flat above the Kite Grill", "type", "other");
    add(RowGroup.PLACES, "name", "Kite Home Stores", "type", "shop");
    add(RowGroup.PLACES, "name", "Kite Grill", "type", "other");

    assertThat(found())
        .extracting(it -> it.mention().kind())
        .containsExactly(PlaceKind.HOME, PlaceKind.SHOP, PlaceKind.TAKEAWAY);
  }

  @Test
  void whereAnEventHappenedIsAPlaceIfItIsAName() {
    add(RowGroup.EVENTS, "where", "Magenta Heron Hotel, ZZ94 3XY");
    add(RowGroup.EVENTS, "where", "Magenta Hill School");
    add(RowGroup.EVENTS, "where", "14 Magenta Street");
    add(RowGroup.EVENTS, "where", "in town");

    assertThat(found())
        .extracting(InReport::name, it -> it.mention().kind())
        .containsExactly(
            tuple("Magenta Heron Hotel, ZZ94 3XY", PlaceKind.HOTEL),
            tuple("Magenta Hill School", PlaceKind.SCHOOL),
            tuple("14 Magenta Street", PlaceKind.HOME));
  }

  @Test
  void longerWordsAreATextWithAWholePostcodeAtMost() {
    add(RowGroup.EVENTS, "where", "On the corner behind the Magenta Heron, near ZZ94 3XY");
    add(RowGroup.VEHICLES, "seen", "Outside the Magenta Heron on Friday about 11pm, flat B1");

    assertThat(found()).allMatch(it -> it.mention().spelling().isEmpty());
    assertThat(found())
        .extracting(it -> it.mention().sector().isPresent())
        .containsExactly(true, false);
    assertThat(found().get(1).mention().times().days()).containsExactly(FRIDAY);
  }

  @Test
  void aPlaceHasItsOwnTimesAndThoseOfTheEventsThatAreConnectedWithIt() {
    add(RowGroup.PLACES, "name", "Magenta Heron", "times", "after 10pm");
    // A Sunday.
    add(RowGroup.EVENTS, "what", "Invented", "date", "2026-11-22");
    add(RowGroup.LINKS, "from", "EVENTS-1", "to", "PLACES-1", "detail", "also on a Friday");

    assertThat(days()).containsExactlyInAnyOrder(FRIDAY, SUNDAY);
    assertThat(found().get(0).mention().times().parts()).containsExactly(DayPart.EVENING);
  }

  @Test
  void withoutThemItHasThoseOfItsReport() {
    add(RowGroup.PLACES, "name", "Magenta Heron");

    assertThat(days(Map.of("happened-date", "2026-11-27"))).containsExactly(FRIDAY);
    assertThat(days(Map.of("happened-pattern", "most Sundays"))).containsExactly(SUNDAY);
    assertThat(days(Map.of())).isEmpty();
  }

  @Test
  void eachTimeThatAReportIsOpenedItHasTheSamePlacesInOneOrder() {
    add(RowGroup.PLACES, "name", "Magenta Heron", "postcode", "ZZ94 3XY");
    add(RowGroup.EVENTS, "where", "Kite Takeaway");

    assertThat(found()).isEqualTo(found());
    assertThat(found()).extracting(it -> it.mention().at()).containsExactly(0, 1);
  }

  private List<DayOfWeek> days() {
    return days(Map.of());
  }

  private List<DayOfWeek> days(Map<String, String> facts) {
    return List.copyOf(
        PlacesInReport.of(new Report(new AnsweredQuestions(facts), rows))
            .get(0)
            .mention()
            .times()
            .days());
  }

  private List<InReport> found() {
    return PlacesInReport.of(new Report(new AnsweredQuestions(Map.of()), rows));
  }

  private void add(RowGroup group, String... answers) {
    var of = rows.computeIfAbsent(group, it -> new ArrayList<>());
    var facts = new java.util.HashMap<String, String>();
    for (int i = 0; i < answers.length; i += 2) {
      facts.put(answers[i], answers[i + 1]);
    }
    of.add(new ReportRow(group + "-" + (of.size() + 1), new AnsweredQuestions(facts)));
  }
}
