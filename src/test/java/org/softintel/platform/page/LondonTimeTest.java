package org.softintel.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LondonTimeTest {
  @Test
  void winterIsUtc() {
    assertThat(LondonTime.local(Instant.parse("2026-11-24T09:12:00Z")))
        .isEqualTo("24 November 2026 at 9:12am");
  }

  @Test
  void summerIsAnHourLaterAndMayBeTheNextDay() {
    assertThat(LondonTime.local(Instant.parse("2026-07-31T23:30:00Z")))
        .isEqualTo("1 August 2026 at 12:30am");
  }

  @Test
  void theClockGoesForwardInTheNight() {
    assertThat(LondonTime.clock(Instant.parse("2026-03-29T00:59:00Z"))).isEqualTo("12:59am");
    assertThat(LondonTime.clock(Instant.parse("2026-03-29T01:00:00Z"))).isEqualTo("2:00am");
  }

  @Test
  void theClockGoesBackAndAnHourComesTwice() {
    assertThat(LondonTime.clock(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("1:30am");
    assertThat(LondonTime.clock(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("1:30am");
  }

  @Test
  void afternoonIsPm() {
    assertThat(LondonTime.clock(Instant.parse("2026-01-05T17:05:59Z"))).isEqualTo("5:05pm");
  }

  @Test
  void twoOfOneMinuteAreToldApart() {
    assertThat(LondonTime.localSecond(Instant.parse("2026-11-24T15:12:05Z")))
        .isEqualTo("24 November 2026 at 3:12:05pm");
  }

  @Test
  void machinesReadUtcWithoutFractions() {
    assertThat(LondonTime.iso(Instant.parse("2026-07-01T09:12:01.123456Z")))
        .isEqualTo("2026-07-01T09:12:01Z");
  }

  @Test
  void listsAreAsTheLanguageOfTheCountryWritesThem() {
    var words = DateTimeFormatter.ofPattern("d MMM uuuu 'at' h:mma", Locale.UK);
    for (var day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
      var at = day.atTime(day.getDayOfYear() % 24, day.getDayOfYear() % 60);
      assertThat(LondonTime.brief(at.atZone(LondonTime.LONDON).toInstant()))
          .isEqualTo(words.format(at));
    }
  }

  @Test
  void aDateIsInWords() {
    assertThat(LondonTime.words(LocalDate.of(2026, 3, 27))).isEqualTo("27 March 2026");
  }
}
