package org.softintel.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.softintel.web.Problem;

/**
 * Reads a date from the parts people type, in the order in which they want to hear of faults: what
 * is missing, then what is impossible, then what is out of bounds (GOV.UK date input).
 */
final class TypedDate {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private final Answers answers;
  private final LocalDate today;
  private final Consumer<Problem> problems;

  TypedDate(Answers answers, LocalDate today, Consumer<Problem> problems) {
    this.answers = answers;
    this.today = today;
    this.problems = problems;
  }

  /** {@code label} begins each message: "The date it happened must be a real date". */
  Optional<LocalDate> day(String name, String label) {
    var missing = missing(name, "day", "month", "year");
    if (missing.isPresent()) {
      return fault(name, label + " must include a " + missing.get(), missing.get());
    }
    var date = real(name);
    if (date.isEmpty()) {
      return fault(name, label + " must be a real date", wrongPart(name));
    }
    return within(date.get(), name, label);
  }

  Optional<YearMonth> month(String name, String label) {
    var missing = missing(name, "month", "year");
    if (missing.isPresent()) {
      return fault(name, label + " must include a " + missing.get(), missing.get());
    }
    var month = monthOf(name);
    var year = yearOf(name);
    if (month.isEmpty() || year.isEmpty()) {
      return fault(name, label + " must be a real month", month.isEmpty() ? "month" : "year");
    }
    var first = LocalDate.of(year.get(), month.get(), 1);
    return within(first, name, label).map(YearMonth::from);
  }

  boolean isEmpty(String name) {
    return missingParts(name, "day", "month", "year").count() == 3;
  }

  private Optional<LocalDate> within(LocalDate date, String name, String label) {
    if (date.isAfter(today)) {
      return fault(name, label + " must be today or in the past", "");
    }
    if (date.isBefore(EARLIEST)) {
      return fault(name, label + " must be in 1900 or later", "year");
    }
    return Optional.of(date);
  }

  private <T> Optional<T> fault(String name, String message, String part) {
    problems.accept(new Problem("/" + name.replace('-', '/'), message, part));
    return Optional.empty();
  }

  private Optional<LocalDate> real(String name) {
    try {
      var day = number(answers.of(name + "-day"), 2);
      return monthOf(name)
          .flatMap(month -> yearOf(name).map(year -> YearMonth.of(year, month)))
          .flatMap(month -> day.map(month::atDay));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private String wrongPart(String name) {
    if (monthOf(name).isEmpty()) {
      return "month";
    }
    return yearOf(name).isEmpty() ? "year" : "day";
  }

  private Optional<String> missing(String name, String... parts) {
    return missingParts(name, parts).findFirst();
  }

  private Stream<String> missingParts(String name, String... parts) {
    return Stream.of(parts).filter(part -> !answers.has(name + "-" + part));
  }

  private Optional<Integer> yearOf(String name) {
    return number(answers.of(name + "-year"), 4).filter(it -> it >= 1000);
  }

  /** A number, or a month's name or its first three letters. */
  private Optional<Integer> monthOf(String name) {
    var typed = answers.of(name + "-month");
    return Stream.of(Month.values())
        .filter(it -> isNameOf(typed, it))
        .map(Month::getValue)
        .findFirst()
        .or(() -> number(typed, 2).filter(it -> it >= 1 && it <= 12));
  }

  private static boolean isNameOf(String typed, Month month) {
    return typed.equalsIgnoreCase(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
        || typed.equalsIgnoreCase(month.name().substring(0, 3));
  }

  private static Optional<Integer> number(String text, int digits) {
    return text.matches("[0-9]{1," + digits + "}")
        ? Optional.of(Integer.valueOf(text))
        : Optional.empty();
  }
}
