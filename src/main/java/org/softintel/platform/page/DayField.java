package org.softintel.platform.page;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A day or a month, typed into boxes. Reports what is missing first, then what is impossible
 * (GOV.UK date input).
 */
public final class DayField {
  private static final List<String> PARTS = List.of("day", "month", "year");
  private static final Map<String, String> WANTED =
      Map.of(
          "day", "a day from 1 to 31",
          "month", "a month from 1 to 12 or its name",
          "year", "a year of 4 numbers");

  private final UnaryOperator<String> typed;
  private final Consumer<Problem> problems;
  private final String name;
  private final String noun;

  public DayField(FormFields fields, String name, String noun) {
    this(fields::value, fields::problem, name, noun);
  }

  /** {@code typed} gives the text of a control; {@code noun} begins each message. */
  public DayField(
      UnaryOperator<String> typed, Consumer<Problem> problems, String name, String noun) {
    this.typed = typed;
    this.problems = problems;
    this.name = name;
    this.noun = noun;
  }

  /** What the boxes of {@code name} hold for {@code day}. */
  public static Map<String, String> values(String name, LocalDate day) {
    return Map.of(
        name + "-day", "" + day.getDayOfMonth(),
        name + "-month", "" + day.getMonthValue(),
        name + "-year", "" + day.getYear());
  }

  public Optional<LocalDate> read() {
    if (!isComplete(PARTS)) {
      return Optional.empty();
    }
    var day = number("day");
    var date = month().filter(it -> it.isValidDay(day)).map(it -> it.atDay(day));
    return date.isPresent() ? date : fault("be a real date", "day");
  }

  public Optional<LocalDate> readIfTyped() {
    return isEmpty() ? Optional.empty() : read();
  }

  /** From {@code today} on, within a year. */
  public Optional<LocalDate> readUpcoming(LocalDate today) {
    var day = read();
    if (day.filter(it -> it.isBefore(today)).isPresent()) {
      return fault("be today or in the future", "");
    }
    return day.filter(it -> it.isAfter(today.plusYears(1))).isPresent()
        ? fault("be within a year", "")
        : day;
  }

  public Optional<YearMonth> readMonth() {
    return isComplete(List.of("month", "year")) ? month() : Optional.empty();
  }

  public boolean isEmpty() {
    return PARTS.stream().allMatch(this::isBlank);
  }

  /** Reports that the date must {@code what}; {@code part} names the wrong boxes, or none. */
  public <T> Optional<T> fault(String what, String part) {
    return problem(noun + " must " + what, part);
  }

  private boolean isComplete(List<String> parts) {
    var missing = parts.stream().filter(this::isBlank).toList();
    var wrong = parts.stream().filter(it -> number(it) == 0).toList();
    if (missing.size() == parts.size()) {
      problem("Enter " + TextRules.inSentence(noun), "");
    } else if (!missing.isEmpty()) {
      fault("include a " + listed(missing), String.join(" ", missing));
    } else if (!wrong.isEmpty()) {
      fault("have " + listed(wrong.stream().map(WANTED::get).toList()), String.join(" ", wrong));
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

  private Optional<YearMonth> month() {
    return Optional.of(YearMonth.of(number("year"), number("month")));
  }

  /** The number of a box; 0 when it cannot be one. */
  private int number(String part) {
    var text = text(part);
    return switch (part) {
      case "day" -> number(text, 1, 31);
      case "month" -> monthNamed(text).orElseGet(() -> number(text, 1, 12));
      default -> number(text, 1000, 9999);
    };
  }

  /** Three letters tell the names apart. */
  private static Optional<Integer> monthNamed(String text) {
    return Stream.of(Month.values())
        .filter(it -> text.length() >= 3)
        .filter(it -> it.name().startsWith(text.toUpperCase(Locale.ROOT)))
        .map(Month::getValue)
        .findFirst();
  }

  private static int number(String text, int least, int most) {
    var digits = Integer.toString(most).length();
    var number = text.matches("[0-9]{1," + digits + "}") ? Integer.parseInt(text) : 0;
    return number >= least && number <= most ? number : 0;
  }

  private <T> Optional<T> problem(String message, String part) {
    problems.accept(new Problem("/" + name.replace('-', '/'), message, part));
    return Optional.empty();
  }

  private boolean isBlank(String part) {
    return TextRules.isBlank(text(part));
  }

  private String text(String part) {
    return typed.apply(name + "-" + part);
  }
}
