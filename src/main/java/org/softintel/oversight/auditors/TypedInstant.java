package org.softintel.oversight.auditors;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.TypedTime;

/** A day as people type it, with or without a time: London's, unless it says that it is UTC. */
record TypedInstant(LocalDate day, Optional<LocalTime> time) {
  private static final Pattern DAY_THEN_TIME =
      Pattern.compile(
          "([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}[ /.-][0-9A-Za-z]{1,9}[ /.-][0-9]{4})"
              + "(?:(?:,| |T| at ) *([0-9:.]{1,5} ?(?:[aApP][mM])?))?");
  private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
  private static final DateTimeFormatter DAY =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("[u-M-d][d M u][d MMM u][d MMMM u]")
          .toFormatter(Locale.UK)
          .withResolverStyle(ResolverStyle.STRICT);

  /** The moment itself, or the beginning of the day. */
  static Optional<Instant> from(String typed) {
    return utc(typed)
        .or(() -> read(typed).map(it -> it.at(it.time.orElse(LocalTime.MIN)).toInstant()))
        .filter(TypedInstant::isOfOurEra);
  }

  /** The moment itself, or the end of the day. */
  static Optional<Instant> to(String typed) {
    return utc(typed).or(() -> read(typed).map(TypedInstant::end)).filter(TypedInstant::isOfOurEra);
  }

  /** No entry is of another, and a database does not know as many years as a text can name. */
  private static boolean isOfOurEra(Instant moment) {
    return moment.isAfter(FIRST) && moment.isBefore(LAST);
  }

  private static Optional<Instant> utc(String typed) {
    try {
      return typed.endsWith("Z") ? Optional.of(Instant.parse(typed)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<TypedInstant> read(String typed) {
    var parts = DAY_THEN_TIME.matcher(typed.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    var day = day(parts.group(1));
    if (parts.group(2) == null) {
      return day.map(it -> new TypedInstant(it, Optional.empty()));
    }
    var time = TypedTime.read(parts.group(2));
    return day.flatMap(it -> time.map(at -> new TypedInstant(it, Optional.of(at))));
  }

  private static Optional<LocalDate> day(String typed) {
    var spaced = typed.matches("[0-9]{4}-.*") ? typed : typed.replaceAll("[/.-]", " ");
    try {
      return Optional.of(LocalDate.parse(spaced, DAY));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  // A time that comes twice when the clocks go back ends with the second.
  private Instant end() {
    var end =
        time.map(this::at)
            .orElseGet(() -> new TypedInstant(day.plusDays(1), time).at(LocalTime.MIN));
    return end.withLaterOffsetAtOverlap().toInstant();
  }

  private ZonedDateTime at(LocalTime time) {
    return day.atTime(time).atZone(LondonTime.LONDON);
  }
}
