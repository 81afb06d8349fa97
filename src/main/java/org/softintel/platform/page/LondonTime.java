package org.softintel.platform.page;

import static java.time.temporal.ChronoField.AMPM_OF_DAY;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/** People see London time, summer time included; everything else is UTC. */
@TemplateExtension
public final class LondonTime {
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(LONDON);
  private static final DateTimeFormatter BRIEF_DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK).withZone(LONDON);
  private static final DateTimeFormatter TIME = time("h:mm");
  private static final DateTimeFormatter TIME_TO_THE_SECOND = time("h:mm:ss");

  private LondonTime() {}

  private static DateTimeFormatter time(String pattern) {
    return new DateTimeFormatterBuilder()
        .appendPattern(pattern)
        .appendText(AMPM_OF_DAY, Map.of(0L, "am", 1L, "pm"))
        .toFormatter(Locale.UK)
        .withZone(LONDON);
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
    return date(instant) + " at " + TIME_TO_THE_SECOND.format(instant);
  }

  /** Such as {@code 9:12am}. */
  public static String clock(Instant instant) {
    return TIME.format(instant);
  }

  /** Such as {@code 24 November 2026}. */
  public static String date(Instant instant) {
    return DATE.format(instant);
  }

  /** Such as {@code 24 Nov 2026 at 9:12am}, in lists. */
  public static String brief(Instant instant) {
    return BRIEF_DATE.format(instant) + " at " + clock(instant);
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
