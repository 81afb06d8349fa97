package org.softintel.report.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.settings.StartRefused;

/** When the team is at work, in London time. */
record WorkingHours(LocalTime opens, LocalTime closes, Predicate<LocalDate> isHoliday) {
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  WorkingHours {
    if (!opens.isBefore(closes)) {
      throw new StartRefused(
          "The team's hours must open before they close: softintel.report.deadline.opens,"
              + " .closes.");
    }
  }

  Duration day() {
    return Duration.between(opens, closes);
  }

  /** The moment after so much working time. */
  Instant after(Instant from, Duration working) {
    var at = next(from);
    var left = working;
    while (left.compareTo(untilClose(at)) > 0) {
      left = left.minus(untilClose(at));
      at = opening(at.toLocalDate().plusDays(1));
    }
    return at.toInstant().plus(left);
  }

  /** The same time of day after working days; what comes at night is due at closing time. */
  Instant afterDays(Instant from, int days) {
    return after(from, day().multipliedBy(days));
  }

  /** The same time of day after calendar days, or the next opening. */
  Instant afterCalendarDays(Instant from, int days) {
    var at = from.atZone(LondonTime.LONDON).plusDays(days);
    return next(at.toInstant()).toInstant();
  }

  /** Working time between two moments. */
  Duration between(Instant from, Instant until) {
    var begin = from.atZone(LondonTime.LONDON).toLocalDateTime();
    var end = until.atZone(LondonTime.LONDON).toLocalDateTime();
    if (!begin.isBefore(end)) {
      return Duration.ZERO;
    }
    // Clocks change on Sundays, so that every day of work is as long as any other.
    return begin
        .toLocalDate()
        .datesUntil(end.toLocalDate().plusDays(1))
        .filter(this::isWorked)
        .map(it -> worked(it, begin, end))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private Duration worked(LocalDate day, LocalDateTime begin, LocalDateTime end) {
    var first = Collections.max(List.of(begin, day.atTime(opens)));
    var last = Collections.min(List.of(end, day.atTime(closes)));
    return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
  }

  /** This moment if the team is at work, otherwise the next opening. */
  ZonedDateTime next(Instant from) {
    var at = from.atZone(LondonTime.LONDON);
    var day = at.toLocalDate();
    if (!isWorked(day) || !at.toLocalTime().isBefore(closes)) {
      return opening(day.plusDays(1));
    }
    return at.toLocalTime().isBefore(opens) ? opening(day) : at;
  }

  private ZonedDateTime opening(LocalDate from) {
    return workingDay(from).atTime(opens).atZone(LondonTime.LONDON);
  }

  private LocalDate workingDay(LocalDate from) {
    var day = from;
    while (!isWorked(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  boolean isWorked(LocalDate day) {
    return !WEEKEND.contains(day.getDayOfWeek()) && !isHoliday.test(day);
  }

  private Duration untilClose(ZonedDateTime at) {
    return Duration.between(at, at.with(closes));
  }
}
