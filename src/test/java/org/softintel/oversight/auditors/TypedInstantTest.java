package org.softintel.oversight.auditors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and times of a filter, as people type them. */
class TypedInstantTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "24/11/2026             | 2026-11-24T00:00:00Z",
        "24 November 2026       | 2026-11-24T00:00:00Z",
        "24 nov 2026            | 2026-11-24T00:00:00Z",
        "24.11.2026 9:30am      | 2026-11-24T09:30:00Z",
        "24-11-2026, 2pm        | 2026-11-24T14:00:00Z",
        "2026-11-24             | 2026-11-24T00:00:00Z",
        "2026-11-24T14:05       | 2026-11-24T14:05:00Z",
        "2026-11-24T14:05:06Z   | 2026-11-24T14:05:06Z",
        "1 July 2026 at 12:30am | 2026-06-30T23:30:00Z",
      })
  void isLondonsUnlessItSaysOtherwise(String typed, Instant moment) {
    assertThat(TypedInstant.from(typed)).contains(moment);
  }

  @Test
  void aDayWithoutATimeIsCountedToItsEnd() {
    assertThat(TypedInstant.to("24/11/2026")).contains(Instant.parse("2026-11-25T00:00:00Z"));
    assertThat(TypedInstant.to("24/11/2026 9:30am"))
        .contains(Instant.parse("2026-11-24T09:30:00Z"));
    assertThat(TypedInstant.to("25 October 2026")).contains(Instant.parse("2026-10-26T00:00:00Z"));
  }

  @Test
  void anHourThatComesTwiceIsTakenWhole() {
    assertThat(TypedInstant.from("25/10/2026 1:45am"))
        .contains(Instant.parse("2026-10-25T00:45:00Z"));
    assertThat(TypedInstant.to("25/10/2026 1:45am"))
        .contains(Instant.parse("2026-10-25T01:45:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "31/2/2026",
        "24/13/2026",
        "24/11/26",
        "24/11/2026 25:00",
        "Z",
        "-1000000000-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59Z",
        "0000-01-01",
        "9999-12-31",
        "9am"
      })
  void whatIsNoDayIsNotTaken(String typed) {
    assertThat(TypedInstant.from(typed)).isEmpty();
    assertThat(TypedInstant.to(typed)).isEmpty();
  }
}
