package org.softintel.report.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.softintel.platform.page.LondonTime;

/** Computes deadlines in working hours, and how much time is left. */
@ApplicationScoped
public class Deadlines {
  /** Exact words for longer are of no use. */
  private static final Duration LONG_AGO = Duration.ofDays(90);

  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("'on' EEEE d MMMM", Locale.UK);

  private final DeadlineConfig config;
  private final WorkingHours hours;

  Deadlines(DeadlineConfig config) {
    this.config = config;
    var holidays = new BankHolidays();
    var daysOff = config.daysOff().orElse(Set.of());
    this.hours =
        new WorkingHours(
            config.opens(), config.closes(), it -> holidays.isOn(it) || daysOff.contains(it));
  }

  public Instant due(DeadlineKind deadline, Instant from) {
    return switch (deadline) {
      case FIRST_LOOK, DANGER -> hours.after(from, config.firstLook());
      case GRADING -> hours.afterDays(from, config.gradingDays());
      case DECISION -> hours.afterDays(from, config.decisionDays());
      case REVIEW -> hours.afterCalendarDays(from, config.reviewDays());
    };
  }

  /** The deadline of a clock that had {@code left} to go and starts again now. */
  public Instant resumed(Instant now, Duration left) {
    return hours.after(now, left);
  }

  /** Whether the team is at work, or is within {@code margin} before or after. */
  public boolean isAtWork(Instant now, Duration margin) {
    var at = now.atZone(LondonTime.LONDON);
    var day = at.toLocalDate();
    var opens = day.atTime(config.opens()).atZone(LondonTime.LONDON).minus(margin);
    var closes = day.atTime(config.closes()).atZone(LondonTime.LONDON).plus(margin);
    return hours.isWorked(day) && !at.isBefore(opens) && at.isBefore(closes);
  }

  /** When the team reads what comes now: "… starts reading reports again at 8:30am tomorrow." */
  public String reading(Instant now) {
    var today = LocalDate.ofInstant(now, LondonTime.LONDON);
    var next = hours.next(now);
    if (next.toInstant().equals(now)) {
      return ("The team reads reports until %s today. If they do not reach yours, they will read it"
              + " on the next working day.")
          .formatted(time(next.with(config.closes()).toInstant()));
    }
    var day =
        next.toLocalDate().equals(today)
            ? "today"
            : next.toLocalDate().equals(today.plusDays(1)) ? "tomorrow" : WEEKDAY.format(next);
    return "The team starts reading reports again at %s %s.".formatted(time(next.toInstant()), day);
  }

  private static String time(Instant at) {
    return LondonTime.clock(at).replace(":00", "");
  }

  public boolean isWorkingDay(LocalDate day) {
    return hours.isWorked(day);
  }

  /** Zero when it is overdue. */
  public Duration left(Instant due, Instant now) {
    return due.isAfter(now) ? hours.between(now, due) : Duration.ZERO;
  }

  public Duration worked(Instant from, Instant until) {
    return hours.between(from, until);
  }

  public RemainingTime remaining(Instant due, Instant now) {
    if (due.isAfter(now)) {
      var left = hours.between(now, due);
      return new RemainingTime("within " + working(left), isSoon(left) ? "soon" : "fine");
    }
    if (due.isBefore(now.minus(LONG_AGO))) {
      return new RemainingTime("overdue for a long time", "overdue");
    }
    return new RemainingTime("overdue by " + working(hours.between(due, now)), "overdue");
  }

  private static boolean isSoon(Duration left) {
    return left.compareTo(Duration.ofHours(1)) <= 0;
  }

  private String working(Duration working) {
    var days = working.toMinutes() / hours.day().toMinutes();
    if (days > 0) {
      return count(days, "working day");
    }
    return working.toHours() > 0
        ? count(working.toHours(), "working hour")
        : count(Math.max(1, working.toMinutes()), "minute");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
