package org.softintel.report.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.platform.page.LondonTime;

/** Clocks across evenings, weekends, bank holidays and both changes of summer time. */
class DeadlinesTest {
  private static final LocalDate LOCAL_DAY_OFF = LocalDate.of(2026, 11, 25);
  private final Deadlines deadlines = new Deadlines(new Defaults());

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-11-23T08:29, The team starts reading reports again at 8:30am today.",
    "2026-11-23T08:30, 'The team reads reports until 5pm today. If they do not reach yours, they"
        + " will read it on the next working day.'",
    "2026-11-23T16:59, 'The team reads reports until 5pm today. If they do not reach yours, they"
        + " will read it on the next working day.'",
    "2026-11-23T17:00, The team starts reading reports again at 8:30am tomorrow.",
    "2026-11-24T17:00, The team starts reading reports again at 8:30am on Thursday 26 November.",
    "2026-11-21T12:00, The team starts reading reports again at 8:30am on Monday 23 November.",
    "2026-11-22T23:59, The team starts reading reports again at 8:30am tomorrow.",
  })
  void aReporterIsToldWhenTheTeamReadsNext(LocalDateTime now, String words) {
    assertThat(deadlines.reading(now.atZone(LondonTime.LONDON).toInstant())).isEqualTo(words);
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource({
    // Four working hours, 8:30am to 5pm.
    "FIRST_LOOK, 2026-11-23T09:00, 2026-11-23T13:00",
    "FIRST_LOOK, 2026-11-23T13:00, 2026-11-23T17:00",
    "FIRST_LOOK, 2026-11-23T15:00, 2026-11-24T10:30",
    "FIRST_LOOK, 2026-11-23T06:00, 2026-11-23T12:30",
    "FIRST_LOOK, 2026-11-23T17:00, 2026-11-24T12:30",
    "FIRST_LOOK, 2026-11-23T23:59, 2026-11-24T12:30",
    // Over a weekend, and over a day off of the settings.
    "FIRST_LOOK, 2026-11-20T16:00, 2026-11-23T11:30",
    "FIRST_LOOK, 2026-11-21T12:00, 2026-11-23T12:30",
    "FIRST_LOOK, 2026-11-24T16:00, 2026-11-26T11:30",
    // Good Friday and Easter Monday 2026: 3 and 6 April.
    "FIRST_LOOK, 2026-04-02T16:00, 2026-04-07T11:30",
    "GRADING, 2026-04-02T10:00, 2026-04-07T10:00",
    "DECISION, 2026-04-01T10:00, 2026-04-08T10:00",
    // Christmas 2027 is on a weekend: Monday and Tuesday are off instead.
    "GRADING, 2027-12-24T15:00, 2027-12-29T15:00",
    // Christmas 2026 is a Friday, Boxing Day a Saturday: Monday is off.
    "GRADING, 2026-12-24T15:00, 2026-12-29T15:00",
    "GRADING, 2026-12-31T15:00, 2027-01-04T15:00",
    "GRADING, 2026-11-23T20:00, 2026-11-24T17:00",
    "DECISION, 2026-11-21T12:00, 2026-11-26T17:00",
    // Early May, spring and summer bank holidays.
    "GRADING, 2026-05-01T15:00, 2026-05-05T15:00",
    "GRADING, 2026-05-22T15:00, 2026-05-26T15:00",
    "GRADING, 2026-08-28T15:00, 2026-09-01T15:00",
    // St Patrick's Day and 2 January are worked here.
    "GRADING, 2026-03-16T15:00, 2026-03-17T15:00",
    "GRADING, 2029-01-02T15:00, 2029-01-03T15:00",
    // The hour that is lost on 29 March and found on 25 October is nobody's working time.
    "FIRST_LOOK, 2026-03-27T16:00, 2026-03-30T11:30",
    "FIRST_LOOK, 2026-10-23T16:00, 2026-10-26T11:30",
    "GRADING, 2026-03-27T16:00, 2026-03-30T16:00",
    "DECISION, 2026-10-22T16:00, 2026-10-27T16:00",
    // Two weeks of days of any kind, until the team is there.
    "REVIEW, 2026-11-09T10:00, 2026-11-23T10:00",
    "REVIEW, 2026-12-11T10:00, 2026-12-29T08:30",
    "REVIEW, 2026-10-12T10:00, 2026-10-26T10:00",
  })
  void clocksRunInWorkingHours(DeadlineKind deadline, LocalDateTime from, LocalDateTime due) {
    assertThat(deadlines.due(deadline, london(from))).isEqualTo(london(due));
  }

  @ParameterizedTest(name = "{1} at {0}: {2}")
  @CsvSource({
    "2026-11-23T11:00, 2026-11-23T13:00, within 2 working hours, fine",
    "2026-11-23T12:00, 2026-11-23T13:00, within 1 working hour, soon",
    "2026-11-23T12:59:40, 2026-11-23T13:00, within 1 minute, soon",
    "2026-11-23T12:15, 2026-11-23T13:00, within 45 minutes, soon",
    "2026-11-20T16:00, 2026-11-23T09:30, within 2 working hours, fine",
    "2026-11-20T20:00, 2026-11-23T09:00, within 30 minutes, soon",
    "2026-11-19T10:00, 2026-11-23T10:00, within 2 working days, fine",
    "2026-11-23T13:00, 2026-11-23T13:00, overdue by 1 minute, overdue",
    "2026-11-23T15:00, 2026-11-23T13:00, overdue by 2 working hours, overdue",
    "2026-11-24T09:30, 2026-11-23T16:00, overdue by 2 working hours, overdue",
    "2026-11-27T13:00, 2026-11-23T13:00, overdue by 3 working days, overdue",
    "2026-11-23T13:00, 2025-11-23T13:00, overdue for a long time, overdue",
  })
  void whatIsLeftIsToldInWordsAndATone(
      LocalDateTime now, LocalDateTime due, String words, String tone) {
    assertThat(deadlines.remaining(london(due), london(now)))
        .isEqualTo(new RemainingTime(words, tone));
  }

  @ParameterizedTest
  @CsvSource({
    "within 4 working hours, fine, Answer possible danger now",
    "overdue by 1 minute, overdue, Answer possible danger: overdue by 1 minute",
  })
  void theSameWordsSayWhatIsDue(String words, String tone, String said) {
    var remaining = new RemainingTime(words, tone);
    assertThat(remaining.of(DeadlineKind.DANGER)).isEqualTo(said);
    assertThat(remaining.toneOf(DeadlineKind.DANGER)).isNotEqualTo("fine");
  }

  /** Spans of up to a hundred days against a count of every quarter of an hour in them. */
  @Test
  void whatWasWorkedIsTheSumOfItsQuarters() {
    var random = new Random(20_261_126);
    for (int i = 0; i < 300; i++) {
      var from = LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(15L * random.nextInt(35_000));
      var until = from.plusMinutes(15L * random.nextInt(i % 2 == 0 ? 9_600 : 200));
      var quarters =
          Stream.iterate(from, it -> it.isBefore(until), it -> it.plusMinutes(15))
              .filter(this::isWorked)
              .count();

      assertThat(deadlines.worked(london(from), london(until)))
          .as("%s to %s", from, until)
          .isEqualTo(Duration.ofMinutes(15 * quarters));
    }
  }

  private boolean isWorked(LocalDateTime at) {
    return deadlines.isWorkingDay(at.toLocalDate())
        && !at.toLocalTime().isBefore(LocalTime.of(8, 30))
        && at.toLocalTime().isBefore(LocalTime.of(17, 0));
  }

  @Test
  void aClockThatWasStoppedGoesOnWithWhatItHadLeft() {
    var due = london(LocalDateTime.parse("2026-11-23T16:00"));
    var left = deadlines.left(due, london(LocalDateTime.parse("2026-11-23T13:00")));

    assertThat(deadlines.resumed(london(LocalDateTime.parse("2026-12-24T15:00")), left))
        .isEqualTo(london(LocalDateTime.parse("2026-12-29T09:30")));
    assertThat(deadlines.left(due, due)).isZero();
  }

  @Test
  void hoursThatDoNotOpenBeforeTheyCloseAreRefused() {
    assertThatThrownBy(() -> new WorkingHours(LocalTime.NOON, LocalTime.NOON, it -> false))
        .hasMessageContaining("open before they close");
  }

  private static Instant london(LocalDateTime local) {
    return local.atZone(LondonTime.LONDON).toInstant();
  }

  private static final class Defaults implements DeadlineConfig {
    @Override
    public LocalTime opens() {
      return LocalTime.of(8, 30);
    }

    @Override
    public LocalTime closes() {
      return LocalTime.of(17, 0);
    }

    @Override
    public Optional<Set<LocalDate>> daysOff() {
      return Optional.of(Set.of(LOCAL_DAY_OFF));
    }

    @Override
    public Duration firstLook() {
      return Duration.ofHours(4);
    }

    @Override
    public int gradingDays() {
      return 1;
    }

    @Override
    public int decisionDays() {
      return 3;
    }

    @Override
    public int reviewDays() {
      return 14;
    }
  }
}
