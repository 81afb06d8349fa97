package org.softintel.desk.actions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.Period;
import java.util.Optional;
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.TypedTime;

/**
 * When somebody outside was told of a report: a day and a time in the past.
 *
 * @param noun what messages say after "The day" and "The time"
 */
record ToldForm(FormFields fields, String day, String time, String noun) {
  private static final int LINE = 200;
  private static final Period LONGEST_BEFORE = Period.ofYears(1);

  /** A line that says something: a full stop is no name. */
  static String words(FormFields fields, String name, String noun, String ask) {
    var line = fields.line(name, noun, ask, LINE);
    if (line.codePoints().noneMatch(Character::isLetterOrDigit)) {
      fields.problem(name, ask);
    }
    return line;
  }

  /** Empty when something is wrong, which the fields then hold. */
  Optional<Instant> read(Instant received, InstantSource clock) {
    var box = new DayField(fields, day, "The day " + noun);
    var on = box.read();
    var at = typedTime();
    var today = LondonTime.today(clock);
    if (on.filter(it -> it.isAfter(today)).isPresent()) {
      return box.fault("be today or in the past", "");
    }
    var first = received.atZone(LondonTime.LONDON).toLocalDate().minus(LONGEST_BEFORE);
    if (on.filter(it -> it.isBefore(first)).isPresent()) {
      return box.fault("be no more than a year before the report was received", "year");
    }
    var when = on.flatMap(it -> at.map(it::atTime)).map(it -> it.atZone(LondonTime.LONDON));
    if (when.filter(it -> it.toInstant().isAfter(clock.instant())).isPresent()) {
      fields.problem(time, "The time " + noun + " must be in the past");
    }
    return when.map(it -> it.toInstant());
  }

  private Optional<LocalTime> typedTime() {
    var typed = TypedTime.read(fields.value(time));
    if (typed.isEmpty()) {
      fields.problem(time, "Enter the time " + noun + ", such as 2:30pm or 14:30");
    }
    return typed;
  }
}
