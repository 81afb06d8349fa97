package org.softintel.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.report.question.RowGroup;

/** Who or what was seen stands on the timeline, by the day that its words say. */
class SightingTest {
  private static final LocalDate RECEIVED = LocalDate.parse("2026-11-28");

  private static ReportRow row(String id, Map<String, String> facts) {
    return new ReportRow(id, new AnsweredQuestions(facts));
  }

  private static Report report(String seen, String relation, String detail) {
    return new Report(
        new AnsweredQuestions(Map.of()),
        Map.of(
            RowGroup.CHILDREN,
            List.of(row("c1", Map.of("name", "Rowan Sample"))),
            RowGroup.VEHICLES,
            List.of(row("v1", Map.of("colour", "blue", "seen", seen)), row("v2", Map.of())),
            RowGroup.LINKS,
            List.of(
                row(
                    "l1",
                    detail.isEmpty()
                        ? Map.of("from", "c1", "relation", relation, "to", "v2")
                        : Map.of(
                            "from", "c1", "relation", relation, "to", "v2", "detail", detail)))));
  }

  private static Optional<LocalDate> day(String written) {
    return Sighting.of(report(written, "other", ""), RECEIVED).get(0).day();
  }

  @Test
  void whatIsSeenWithOrAtAnotherIsASightingAndOtherConnectionsAreNone() {
    var sightings = Sighting.of(report("By the park", "seen-at", "Twice, 3 March 2026"), RECEIVED);

    assertThat(sightings)
        .extracting(Sighting::words)
        .containsExactly(
            "Vehicle 1: blue. By the park",
            "Rowan Sample was seen at or in: Vehicle 2 (Twice, 3 March 2026)");
    assertThat(sightings)
        .extracting(Sighting::day)
        .containsExactly(Optional.empty(), Optional.of(LocalDate.parse("2026-03-03")));
    assertThat(Sighting.of(report("x", "owns", "3 March 2026"), RECEIVED)).hasSize(1);
    assertThat(sightings.toString()).doesNotContain("Rowan", "park");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        "Outside the school on 3/3/2026, and again on 3 March | 2026-03-03",
        "On 2026-11-28 it went north | 2026-11-28",
        "On 29 November 2026 | none",
        "On 3 March 2026 and 4 March 2026 | none",
        "On 31/2/2026 | none",
        "Last Tuesday | none"
      })
  void itsDayIsTheOnlyOneInItsWordsThatIsNotAfterTheReport(String written, String day) {
    assertThat(day(written)).isEqualTo(Optional.ofNullable(day).map(LocalDate::parse));
  }

  @Test
  void itIsOnTheTimelineOfTheReport() {
    var told =
        Timeline.told(
            report("By the park, 3 March 2026", "taken-to", ""),
            Instant.parse("2026-11-28T00:40:00Z"));

    assertThat(told)
        .extracting(it -> it.title() + ", " + it.happenedWords())
        .containsExactly(
            "What the report says, Not known",
            "Sighting (from the report), 3 March 2026",
            "Sighting (from the report), Not known");
    assertThat(told.get(2).text()).isEqualTo("Rowan Sample was taken to: Vehicle 2");
  }
}
