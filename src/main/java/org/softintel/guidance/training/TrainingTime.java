package org.softintel.guidance.training;

import static org.softintel.platform.page.LondonTime.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.softintel.platform.page.LondonTime;

/** The day of an event and, where they are known, its hours, in London. */
public record TrainingTime(LocalDate day, Optional<LocalTime> from, Optional<LocalTime> until) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  /** Such as {@code Tuesday 24 November 2026}. */
  public String dayInWords() {
    return DAY.format(day);
  }

  /** Such as {@code 9:30am to 4pm}; empty when no hours are known. */
  public String hoursInWords() {
    return from.map(this::clock).orElse("") + until.map(it -> " to " + clock(it)).orElse("");
  }

  Optional<Instant> begins() {
    return from.map(this::instant);
  }

  Optional<Instant> ends() {
    return until.map(this::instant);
  }

  /** For {@code <time datetime>} and search engines. */
  public String isoStart() {
    return begins().map(LondonTime::iso).orElse(day.toString());
  }

  public String isoEnd() {
    return ends().map(LondonTime::iso).orElse("");
  }

  private String clock(LocalTime time) {
    return LondonTime.clock(instant(time)).replace(":00", "");
  }

  private Instant instant(LocalTime time) {
    return day.atTime(time).atZone(LONDON).toInstant();
  }
}
