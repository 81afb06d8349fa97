package org.softintel.guidance.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** Another library reads what ours wrote. */
class TrainingCalendarTest {
  private static final LocalDate SUMMER = LocalDate.of(2027, 7, 10);
  private static final LocalDate WINTER = LocalDate.of(2027, 1, 10);
  private static final Optional<LocalTime> HALF_PAST_NINE = Optional.of(LocalTime.of(9, 30));
  private static final String TITLE =
      "Kites: how to hold one, and why; with a title so long that its line is folded twice";

  @Test
  void hoursOfLondonAreWrittenInUtcInSummerAndInWinter() throws Exception {
    assertThat(value(training(time(SUMMER, HALF_PAST_NINE), false), "DTSTART"))
        .isEqualTo("20270710T083000Z");
    assertThat(value(training(time(WINTER, HALF_PAST_NINE), false), "DTSTART"))
        .isEqualTo("20270110T093000Z");
  }

  @Test
  void anEventThatMovesOverTheChangeOfTheClocksKeepsItsHour() throws Exception {
    var saturday = LocalDate.of(2027, 3, 27);

    assertThat(value(training(time(saturday, HALF_PAST_NINE), false), "DTSTART"))
        .isEqualTo("20270327T093000Z");
    assertThat(value(training(time(saturday.plusDays(2), HALF_PAST_NINE), false), "DTSTART"))
        .isEqualTo("20270329T083000Z");
    assertThat(time(saturday.plusDays(2), HALF_PAST_NINE).hoursInWords()).isEqualTo("9:30am");
  }

  @Test
  void theCalendarHasANameForOldProgramsAndForNewOnes() {
    assertThat(TrainingCalendar.of(List.of()))
        .contains("\nNAME:Training", "\nX-WR-CALNAME:Training", "\nX-PUBLISHED-TTL:PT12H")
        .contains("\nREFRESH-INTERVAL;VALUE=DURATION:PT12H");
  }

  @Test
  void aMixedCourseSaysInItsPlaceThatOneCanTakePartOnline() throws Exception {
    assertThat(value(training(AttendanceMode.BOTH, Optional.of("Kite Hall")), "LOCATION"))
        .isEqualTo("Kite Hall, or online");
    assertThat(value(training(AttendanceMode.IN_PERSON, Optional.of("Kite Hall")), "LOCATION"))
        .isEqualTo("Kite Hall");
    assertThat(value(training(AttendanceMode.ONLINE, Optional.empty()), "LOCATION"))
        .isEqualTo("Online");
  }

  @Test
  void aDayWithoutHoursIsADay() throws Exception {
    assertThat(value(training(time(SUMMER, Optional.empty()), false), "DTSTART"))
        .isEqualTo("20270710");
  }

  @Test
  void wordsComeThroughWhateverTheyHold() throws Exception {
    var read = training(time(SUMMER, HALF_PAST_NINE), false);

    assertThat(value(read, "SUMMARY")).isEqualTo(TITLE);
    assertThat(value(read, "DESCRIPTION"))
        .isEqualTo("A; b, \"c\" \\ d\nBEGIN:VEVENT\n\nFor: Everybody\nBook: https://example.org/");
  }

  @Test
  void aCancelledOneSaysSoInBothWays() throws Exception {
    var read = training(time(SUMMER, HALF_PAST_NINE), true);

    assertThat(value(read, "STATUS")).isEqualTo("CANCELLED");
    assertThat(value(read, "SUMMARY")).startsWith("Cancelled: ");
    assertThat(value(read, "SEQUENCE")).isEqualTo("3");
  }

  @Test
  void theSameEventIsWrittenAlikeEachTime() {
    var once = List.of(training(time(SUMMER, HALF_PAST_NINE), false));

    assertThat(TrainingCalendar.of(once)).isEqualTo(TrainingCalendar.of(once));
  }

  @Test
  void anEmptyCalendarCanBeReadToo() throws Exception {
    assertThat(read(TrainingCalendar.of(List.of()))).isEmpty();
  }

  @Test
  void hoursAreSaidAsPeopleSayThem() {
    var time = new TrainingTime(SUMMER, HALF_PAST_NINE, Optional.of(LocalTime.of(16, 0)));

    assertThat(time.hoursInWords()).isEqualTo("9:30am to 4pm");
    assertThat(time.dayInWords()).isEqualTo("Saturday 10 July 2027");
    assertThat(time(SUMMER, Optional.empty()).hoursInWords()).isEmpty();
  }

  private static TrainingTime time(LocalDate day, Optional<LocalTime> from) {
    return new TrainingTime(day, from, Optional.empty());
  }

  private static Training training(TrainingTime time, boolean cancelled) {
    return training(AttendanceMode.ONLINE, Optional.empty(), time, cancelled);
  }

  private static Training training(AttendanceMode mode, Optional<String> place) {
    return training(mode, place, time(SUMMER, HALF_PAST_NINE), false);
  }

  private static Training training(
      AttendanceMode mode, Optional<String> place, TrainingTime time, boolean cancelled) {
    var details =
        new TrainingDetails(
            TITLE,
            "A; b, \"c\" \\ d\nBEGIN:VEVENT",
            "Everybody",
            mode,
            place,
            time,
            cancelled ? Optional.empty() : Optional.of(URI.create("https://example.org/")));
    var changed = Instant.parse("2026-11-24T10:00:00Z");
    return new Training(new UUID(1, 2), details, cancelled, changed, 3);
  }

  private static String value(Training training, String property) throws Exception {
    var events = read(TrainingCalendar.of(List.of(training)));
    return events.get(0).getProperty(property).orElseThrow().getValue();
  }

  private static List<VEvent> read(String file) throws Exception {
    return new CalendarBuilder().build(new StringReader(file)).getComponents(Component.VEVENT);
  }
}
