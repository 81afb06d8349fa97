package org.softintel.report.place;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.report.place.DayPart.AFTERNOON;
import static org.softintel.report.place.DayPart.EVENING;
import static org.softintel.report.place.DayPart.MORNING;
import static org.softintel.report.place.DayPart.NIGHT;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days of the week and hours of the day, as people write them. */
class SaidTimesTest {
  @Test
  void daysAreReadInFullAndInShort() {
    assertThat(days("Fridays and Sat night")).containsExactlyInAnyOrder(FRIDAY, SATURDAY);
    assertThat(days("Tues, thurs; SUN")).containsExactlyInAnyOrder(TUESDAY, THURSDAY, SUNDAY);
    assertThat(days("Thursday to Saturday")).containsExactlyInAnyOrder(THURSDAY, FRIDAY, SATURDAY);
    assertThat(days("Sat-Mon")).containsExactlyInAnyOrder(SATURDAY, SUNDAY, MONDAY);
    assertThat(days("weekends")).containsExactlyInAnyOrder(SATURDAY, SUNDAY);
    assertThat(days("weekdays after school"))
        .containsExactlyInAnyOrder(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
    assertThat(days("every day")).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "often", "they sat outside in the sun", "a monthly market", "in the money"})
  void otherWordsAreNoDays(String text) {
    assertThat(days(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "about 11pm, EVENING",
    "11.30 p.m., EVENING",
    "12am, NIGHT",
    "12pm, AFTERNOON",
    "05:59, NIGHT",
    "06:00, MORNING",
    "17:59, AFTERNOON",
    "18:00, EVENING",
    "after school, AFTERNOON",
    "before school, MORNING",
    "in the evenings, EVENING",
  })
  void anHourIsInAPartOfTheDay(String text, DayPart part) {
    assertThat(SaidTimes.of(text).parts()).containsExactly(part);
  }

  @Test
  void aSpanIsInAllPartsThatItTouches() {
    assertThat(parts("9pm to 2am")).containsExactlyInAnyOrder(EVENING, NIGHT);
    assertThat(parts("10 to 2am")).containsExactlyInAnyOrder(EVENING, NIGHT);
    assertThat(parts("9-11pm")).containsExactly(EVENING);
    assertThat(parts("9pm - 1")).containsExactlyInAnyOrder(EVENING, NIGHT);
    assertThat(parts("3pm to 6pm")).containsExactly(AFTERNOON);
    assertThat(parts("10:00-19:00")).containsExactlyInAnyOrder(MORNING, AFTERNOON, EVENING);
    assertThat(parts("nights")).containsExactlyInAnyOrder(EVENING, NIGHT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 to 3 men", "room 12", "25:00", "13pm", "3 May 2026", "99am"})
  void otherNumbersAreNoHours(String text) {
    assertThat(parts(text)).isEmpty();
  }

  @Test
  void aDateHasItsDayAlone() {
    assertThat(SaidTimes.of(LocalDate.of(2026, 11, 27)))
        .isEqualTo(new SaidTimes(Set.of(FRIDAY), Set.of()));
  }

  private static Set<DayOfWeek> days(String text) {
    return SaidTimes.of(text).days();
  }

  private static Set<DayPart> parts(String text) {
    return SaidTimes.of(text).parts();
  }
}
