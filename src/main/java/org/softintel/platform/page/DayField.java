package org.softintel.platform.page;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
          "month", "a month from 1 to 12 or a name like March",
          "year", "a year of 4 numbers");

  private static final String DAY = "(?<day>[0-9]{1,2})(?:st|nd|rd|th)?";
  private static final String MONTH = "(?<month>[0-9]{1,2}|\\p{L}{3,9})";
  private static final String YEAR = "(?<year>[0-9]{4}|[0-9]{2})";
  private static final String GAP = "(?: of |[\\s./,-]+)";

  /** A whole date in one box, as it is pasted: the day first, as in Britain, or as in ISO 8601. */
  private static final List<Pattern> WHOLE =
      Stream.of(
              "(?:\\p{L}+day" + GAP + ")?" + DAY + GAP + MONTH + GAP + YEAR,
              "(?<month>\\p{L}{3,9}) " + DAY + GAP + YEAR,
              "(?<year>[0-9]{4})-(?<month>[0-9]{2})-" + DAY,
              "(?<year>[0-9]{4})-(?<month>[0-9]{2})(?<day>)",
              "(?<day>)" + MONTH + GAP + "(?<year>[0-9]{4})")
          .map(it -> Pattern.compile(it, Pattern.CASE_INSENSITIVE))
          .toList();

  /** Characters; no date is longer, and longer texts would take long to look through. */
  private static final int LONGEST = 60;

  /** Without a bound, two figures are a year of this century. */
  private static final int LAST_OF_CENTURY = 2099;

  private static final int CENTURY = 100;

  private final Map<String, String> typed;
  private final int latestYear;
  private final Consumer<Problem> problems;
  private final String name;
  private final String noun;

  public DayField(FormFields fields, String name, String noun) {
    this(fields::value, LAST_OF_CENTURY, fields::problem, name, noun);
  }

  /**
   * {@code typed} gives the text of a control; {@code noun} begins each message. A year of two
   * figures is the last one up to {@code latestYear}.
   */
  public DayField(
      UnaryOperator<String> typed,
      int latestYear,
      Consumer<Problem> problems,
      String name,
      String noun) {
    this.typed = parts(typed, name);
    this.latestYear = latestYear;
    this.problems = problems;
    this.name = name;
    this.noun = noun;
  }

  /** Takes a whole date out of the one box that holds it. */
  private static Map<String, String> parts(UnaryOperator<String> typed, String name) {
    var boxes =
        PARTS.stream().collect(toMap(it -> it, it -> trimmed(typed.apply(name + "-" + it))));
    var filled = boxes.values().stream().filter(it -> !it.isEmpty()).toList();
    return filled.size() > 1
        ? boxes
        : filled.stream().flatMap(DayField::whole).findFirst().orElse(boxes);
  }

  private static Stream<Map<String, String>> whole(String text) {
    return WHOLE.stream()
        .filter(it -> text.length() <= LONGEST)
        .map(it -> it.matcher(text))
        .filter(Matcher::matches)
        .map(whole -> PARTS.stream().collect(toMap(it -> it, whole::group)));
  }

  private static String trimmed(String text) {
    if (TextRules.isBlank(text)) {
      return "";
    }
    return text.length() > LONGEST ? text : text.replaceAll("^[\\s.,/-]+|[\\s.,/-]+$", "");
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

  /** {@code day}, if it is from {@code first} on and within so many weeks of {@code today}. */
  public Optional<LocalDate> within(
      int weeks, Optional<LocalDate> day, LocalDate first, LocalDate today) {
    if (day.filter(it -> it.isBefore(first)).isPresent()) {
      return fault(first.equals(today) ? "be today or in the future" : "be tomorrow or later", "");
    }
    return day.filter(it -> it.isAfter(today.plusWeeks(weeks))).isPresent()
        ? fault("be within " + weeks + " weeks", "")
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
      fault("include a " + TextRules.listed(missing), String.join(" ", missing));
    } else if (!wrong.isEmpty()) {
      fault(
          "have " + TextRules.listed(wrong.stream().map(WANTED::get).toList()),
          String.join(" ", wrong));
    }
    return wrong.isEmpty();
  }

  private Optional<YearMonth> month() {
    return Optional.of(YearMonth.of(number("year"), number("month")));
  }

  /** The number of a box; 0 when it cannot be one. */
  private int number(String part) {
    var text = text(part);
    return switch (part) {
      case "day" -> number(text.replaceFirst("(?i)(st|nd|rd|th)$", ""), 1, 31);
      case "month" -> monthNamed(text).orElseGet(() -> number(text, 1, 12));
      default -> year(text);
    };
  }

  private int year(String text) {
    var year = number(text, 1000, 9999);
    return text.matches("[0-9]{2}")
        ? latestYear - Math.floorMod(latestYear - Integer.parseInt(text), CENTURY)
        : year;
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
    return text(part).isEmpty();
  }

  private String text(String part) {
    return typed.getOrDefault(part, "");
  }
}
