package org.softintel.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.softintel.report.linking.Organisation;
import org.softintel.report.linking.ReportSource;
import org.softintel.report.linking.ReportSource.Knowing;

/** The page says which report may only repeat another, without the name of who told it. */
class EchoesTest {
  private static final ReportSource SCHOOL = from("Magenta Hill School", Knowing.SAW, "");
  private static final ReportSource HOTEL =
      from("Crimson Heron Hotel", Knowing.SECOND_HAND, "Magenta Hill School");
  private static final ReportSource NURSE = from("", Knowing.SECOND_HAND, "magenta hill school");

  @Test
  void whatIsToldByTheOrganisationOfAnotherReportPointsToIt() {
    assertThat(echoes(SCHOOL, HOTEL))
        .containsExactly(
            "SI-1 may repeat SI-0: its reporter may have been told by the school that sent it.");
    assertThat(echoes(HOTEL, SCHOOL))
        .containsExactly(
            "SI-0 may repeat SI-1: its reporter may have been told by the school that sent it.");
  }

  @Test
  void whatOneOrganisationToldTwicePointsToTheFirst() {
    assertThat(echoes(HOTEL, NURSE))
        .containsExactly("SI-1 may repeat SI-0: the same school may have told both reporters.");
  }

  @Test
  void whatDoesNotCountIsNoEchoAndHasNone() {
    assertThat(echoes(SCHOOL.counting(false), HOTEL)).isEmpty();
    assertThat(echoes(SCHOOL, HOTEL.counting(false))).isEmpty();
    assertThat(echoes(SCHOOL, SCHOOL)).isEmpty();
  }

  private static List<String> echoes(ReportSource one, ReportSource other) {
    return Echoes.of(List.of(Map.entry("SI-0", one), Map.entry("SI-1", other)));
  }

  private static ReportSource from(String organisation, Knowing knowing, String toldBy) {
    return new ReportSource(
            Optional.of("account of " + organisation),
            "",
            knowing,
            Optional.empty(),
            List.of(),
            true)
        .through(
            Organisation.of(organisation, PlacesInReport::masked),
            Organisation.of(toldBy, PlacesInReport::masked));
  }
}
