package org.softintel.intake.answers;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.softintel.platform.page.Problem;

/**
 * Reads a date from the parts people type, in the order in which they want to hear of faults: what
 * is missing, then what is impossible, then what is out of bounds (GOV.UK date input).
 */
final class TypedDate {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final int MOST_DAYS = 31;
  private static final Map<String, String> WANTED =
      Map.of(
          "day", "a day from 1 to 31",
          "month", "a month from 1 to 12 or its name",
          "year", "a year of 4 numbers");

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
    if (!isComplete(name, label, List.of("day", "month", "year"))) {
      return Optional.empty();
    }
    var date = real(name);
    if (date.isEmpty()) {
      return fault(name, label + " must be a real date", "day");
    }
    return within(date.get(), name, label);
  }

  Optional<YearMonth> month(String name, String label) {
    return isComplete(name, label, List.of("month", "year"))
        ? yearMonth(name).flatMap(it -> within(it.atDay(1), name, label)).map(YearMonth::from)
        : Optional.empty();
  }

  /** Whether each part can be one; otherwise all parts that are missing, or wrong, are named. */
  private boolean isComplete(String name, String label, List<String> parts) {
    var missing = parts.stream().filter(it -> !answers.has(name + "-" + it)).toList();
    var wrong = parts.stream().filter(it -> part(name, it).isEmpty()).toList();
    if (missing.size() == parts.size()) {
      fault(name, "Enter " + AnswerReader.lowerCase(label), "");
    } else if (!missing.isEmpty()) {
      fault(name, label + " must include a " + listed(missing), String.join(" ", missing));
    } else if (!wrong.isEmpty()) {
      var wanted = wrong.stream().map(WANTED::get).toList();
      fault(name, label + " must have " + listed(wanted), String.join(" ", wrong));
    }
    return wrong.isEmpty();
  }

  /** Such as "day, month and year". */
  private static String listed(List<String> words) {
    var last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  private Optional<Integer> part(String name, String part) {
    return switch (part) {
      case "day" -> number(answers.of(name + "-day"), 2).filter(it -> it >= 1 && it <= MOST_DAYS);
      case "month" -> monthOf(name);
      default -> yearOf(name);
    };
  }

  private Optional<YearMonth> yearMonth(String name) {
    return yearOf(name).flatMap(year -> monthOf(name).map(month -> YearMonth.of(year, month)));
  }

  boolean isEmpty(String name) {
    return Stream.of("day", "month", "year").noneMatch(it -> answers.has(name + "-" + it));
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
    return yearMonth(name)
        .flatMap(month -> part(name, "day").filter(month::isValidDay).map(month::atDay));
  }

  private Optional<Integer> yearOf(String name) {
    return number(answers.of(name + "-year"), 4).filter(it -> it >= 1000);
  }

  /** A number, or a month's name or the beginning of it: three letters tell them apart. */
  private Optional<Integer> monthOf(String name) {
    var typed = answers.of(name + "-month");
    return Stream.of(Month.values())
        .filter(it -> isNameOf(typed, it))
        .map(Month::getValue)
        .findFirst()
        .or(() -> number(typed, 2).filter(it -> it >= 1 && it <= 12));
  }

  private static boolean isNameOf(String typed, Month month) {
    return typed.length() >= 3 && month.name().startsWith(typed.toUpperCase(Locale.ROOT));
  }

  private static Optional<Integer> number(String text, int digits) {
    return text.matches("[0-9]{1," + digits + "}")
        ? Optional.of(Integer.valueOf(text))
        : Optional.empty();
  }
}
