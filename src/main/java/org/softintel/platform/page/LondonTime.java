package org.softintel.platform.page;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** People see London time, summer time included; everything else is UTC. */
@TemplateExtension
public final class LondonTime {
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(LONDON);

  /** A list has so many times that a formatter for each would take a twentieth of its cost. */
  private static final List<String> MONTHS = months("MMMM");

  private static final List<String> BRIEF_MONTHS = months("MMM");

  private LondonTime() {}

  private static List<String> months(String pattern) {
    var words = DateTimeFormatter.ofPattern(pattern, Locale.UK);
    return Stream.of(Month.values()).map(words::format).toList();
  }

  public static LocalDate today(InstantSource clock) {
    return LocalDate.ofInstant(clock.instant(), LONDON);
  }

  /** Such as {@code 24 November 2026 at 9:12am}. */
  public static String local(Instant instant) {
    return date(instant) + " at " + clock(instant);
  }

  /** Such as {@code 24 November 2026 at 9:12:05am}, where two may be of one minute. */
  public static String localSecond(Instant instant) {
    return date(instant) + " at " + clock(at(instant), two(at(instant).getSecond()));
  }

  /** Such as {@code between 24 November 2026 at 9:12:05am and 24 November 2026 at 9:12:07am}. */
  public static String until(Instant until, Optional<Instant> from) {
    return from.map(it -> "between " + localSecond(it) + " and ").orElse("on or before ")
        + localSecond(until);
  }

  /** Such as {@code 9:12am}. */
  public static String clock(Instant instant) {
    return clock(at(instant), "");
  }

  /** Such as {@code 24 November 2026}. */
  public static String date(Instant instant) {
    return date(at(instant), MONTHS);
  }

  /** Such as {@code 24 Nov 2026 at 9:12am}, in lists. */
  public static String brief(Instant instant) {
    return date(at(instant), BRIEF_MONTHS) + " at " + clock(instant);
  }

  private static LocalDateTime at(Instant instant) {
    return LocalDateTime.ofInstant(instant, LONDON);
  }

  private static String date(LocalDateTime at, List<String> months) {
    return at.getDayOfMonth() + " " + months.get(at.getMonthValue() - 1) + " " + at.getYear();
  }

  private static String clock(LocalDateTime at, String seconds) {
    var hour = at.getHour() % 12 == 0 ? 12 : at.getHour() % 12;
    var half = at.getHour() < 12 ? "am" : "pm";
    return hour + two(at.getMinute()) + seconds + half;
  }

  private static String two(int digits) {
    return (digits < 10 ? ":0" : ":") + digits;
  }

  /** For {@code <time datetime>}. */
  public static String iso(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Such as {@code 24 November 2026}. */
  public static String words(LocalDate date) {
    return DATE.format(date);
  }
}
