package org.softintel.report.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.softintel.report.question.RowGroup;

/** Schools, homes and taxi companies are places of their own. */
class NamedPlacesTest {
  private final Map<RowGroup, List<ReportRow>> rows = new EnumMap<>(RowGroup.class);

  @Test
  void theSchoolOfAChildIsAPlaceBehindThoseOfTheReport() {
    add(RowGroup.PLACES, "p1", "name", "The Magenta Heron");
    add(RowGroup.CHILDREN, "c1", "school", "Magenta Hill School");

    var report = NamedPlaces.with(report());

    assertThat(report.rows(RowGroup.PLACES))
        .extracting(ReportRow::id, it -> it.facts().values())
        .containsExactly(
            tuple("p1", Map.of("name", "The Magenta Heron")),
            tuple("c1/school", Map.of("name", "Magenta Hill School", "type", "school")));
    assertThat(report.rows(RowGroup.LINKS))
        .extracting(it -> it.facts().of("from"), it -> it.facts().of("to"))
        .containsExactly(tuple(Optional.of("c1"), Optional.of("c1/school")));
  }

  @Test
  void oneSchoolOfTwoChildrenOrOfAPlaceIsOnePlace() {
    add(RowGroup.PLACES, "p1", "name", "magenta hill school", "postcode", "ZZ94 3XY");
    add(RowGroup.CHILDREN, "c1", "school", "Magenta Hill School");
    add(RowGroup.CHILDREN, "c2", "school", "Ochre Vale College");
    add(RowGroup.CHILDREN, "c3", "school", "OCHRE VALE COLLEGE ");

    var report = NamedPlaces.with(report());

    assertThat(report.rows(RowGroup.PLACES))
        .extracting(ReportRow::id)
        .containsExactly("p1", "c2/school");
    assertThat(report.rows(RowGroup.LINKS))
        .extracting(it -> it.facts().values().get("to"))
        .containsExactly("p1", "c2/school", "c2/school");
  }

  @Test
  void aTaxiCompanyIsOneAndWhatNobodyKnowsIsNone() {
    add(RowGroup.VEHICLES, "v1", "taxi", "Saffron Cars");
    add(RowGroup.CHILDREN, "c1", "school", "not known");

    var places = NamedPlaces.with(report()).rows(RowGroup.PLACES);

    assertThat(places).extracting(ReportRow::id).containsExactly("v1/taxi");
    assertThat(NamedPlaces.isTaxi(places.get(0).id())).isTrue();
    assertThat(NamedPlaces.of(report()).named("v1", "taxi"))
        .contains(new RowPlace("v1/taxi", RowGroup.PLACES, 1));
  }

  @Test
  void twoWhoLiveAtOneAddressHaveOneHomeAndAnAreaIsNone() {
    add(RowGroup.CHILDREN, "c1", "address", "14 Magenta Street", "postcode", "ZZ94 3XY");
    add(RowGroup.CHILDREN, "c2", "address", "near the invented park");
    add(RowGroup.PEOPLE, "p1", "address", "14 magenta street");

    var report = NamedPlaces.with(report());

    assertThat(report.rows(RowGroup.PLACES))
        .extracting(ReportRow::id, it -> it.facts().values())
        .containsExactly(
            tuple(
                "c1/address",
                Map.of("address", "14 Magenta Street", "postcode", "ZZ94 3XY", "type", "home")));
    assertThat(report.rows(RowGroup.LINKS))
        .extracting(it -> it.facts().of("from"), it -> it.facts().of("relation"))
        .containsExactly(
            tuple(Optional.of("c1"), Optional.of("lives-at")),
            tuple(Optional.of("p1"), Optional.of("lives-at")));
  }

  @Test
  void aReportThatNamesNoneIsLeftAsItIs() {
    add(RowGroup.CHILDREN, "c1", "name", "Rowan Sample");
    var report = report();

    assertThat(NamedPlaces.with(report)).isSameAs(report);
  }

  private Report report() {
    return new Report(new AnsweredQuestions(Map.of()), rows);
  }

  private void add(RowGroup group, String id, String... facts) {
    var values = new HashMap<String, String>();
    for (int i = 0; i < facts.length; i += 2) {
      values.put(facts[i], facts[i + 1]);
    }
    rows.computeIfAbsent(group, it -> new ArrayList<>())
        .add(new ReportRow(id, new AnsweredQuestions(values)));
  }
}
