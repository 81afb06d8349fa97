package org.softintel.platform.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A date in three boxes: what is missing is said first, then what is impossible. */
public final class DayField {
  private static final int FIRST_YEAR = 1000;

  private final FormFields fields;
  private final String name;
  private final String noun;

  public DayField(FormFields fields, String name, String noun) {
    this.fields = fields;
    this.name = name;
    this.noun = noun;
  }

  public Optional<LocalDate> read() {
    if (isEmpty()) {
      fields.problem(name, "Enter " + noun.toLowerCase(Locale.ROOT));
      return Optional.empty();
    }
    var missing = parts().filter(it -> typed(it).isEmpty()).findFirst();
    return missing.isPresent() ? fault("include a " + missing.get(), missing.get()) : real();
  }

  public Optional<LocalDate> readIfTyped() {
    return isEmpty() ? Optional.empty() : read();
  }

  public Optional<LocalDate> fault(String what, String part) {
    fields.problem(new Problem("/" + name, noun + " must " + what, part));
    return Optional.empty();
  }

  private Optional<LocalDate> real() {
    var month = month();
    var year = number(typed("year"), 4).filter(it -> it >= FIRST_YEAR);
    if (month.isEmpty() || year.isEmpty()) {
      return fault("be a real date", month.isEmpty() ? "month" : "year");
    }
    try {
      var day = number(typed("day"), 2).orElse(0);
      return Optional.of(LocalDate.of(year.get(), month.get(), day));
    } catch (DateTimeException e) {
      return fault("be a real date", "day");
    }
  }

  private Optional<Integer> month() {
    var typed = typed("month").toUpperCase(Locale.ROOT);
    return Stream.of(Month.values())
        .filter(it -> typed.equals(it.name()) || typed.equals(it.name().substring(0, 3)))
        .map(Month::getValue)
        .findFirst()
        .or(() -> number(typed, 2).filter(it -> it >= 1 && it <= 12));
  }

  private boolean isEmpty() {
    return parts().allMatch(it -> typed(it).isEmpty());
  }

  private String typed(String part) {
    return fields.value(name + "-" + part);
  }

  private static Stream<String> parts() {
    return Stream.of("day", "month", "year");
  }

  private static Optional<Integer> number(String text, int digits) {
    return text.matches("[0-9]{1," + digits + "}")
        ? Optional.of(Integer.valueOf(text))
        : Optional.empty();
  }
}
