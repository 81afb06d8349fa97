package org.softintel.report.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.softintel.report.question.AgeBand;
import org.softintel.report.search.WrittenDay;

/** When somebody was born, by the age that a report gives: "2009 to 2012", or the day itself. */
final class ReportedAge {
  private static final Pattern NUMBERS =
      Pattern.compile("\\b([0-9]{1,2})(s)?\\b(?:\\s*(?:-|–|to|or)\\s*([0-9]{1,2})\\b)?");

  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  /** Beside it no number is an age. */
  private static final Pattern BIRTH = Pattern.compile("(?i)\\b(?:born|birth|d\\.?o\\.?b)\\b");

  private static final int ADULT = 18;

  /** By so many years an adult may be older or younger than somebody guesses. */
  private static final int GUESSED = 5;

  private ReportedAge() {}

  static Optional<String> born(AnsweredQuestions person, LocalDate received) {
    return person
        .of("ageBand")
        .flatMap(AgeBand::of)
        .map(it -> it.born(received))
        .or(() -> person.of("age").flatMap(it -> read(it, received)));
  }

  /** A day of the last year is when somebody saw them rather than when they were born. */
  private static Optional<String> read(String answer, LocalDate received) {
    var hasYear = YEAR.matcher(answer).find();
    var birth = BIRTH.matcher(answer);
    var days =
        WrittenDay.in(birth.replaceAll(";")).flatMap(it -> it.inCalendar().stream()).toList();
    if (!hasYear && days.isEmpty() && !birth.reset().find()) {
      return guessed(answer, received);
    }
    return days.stream()
        .filter(it -> hasYear && it.isBefore(received.minusYears(1)))
        .map(LocalDate::toString)
        .findFirst();
  }

  private static Optional<String> guessed(String age, LocalDate received) {
    var numbers = NUMBERS.matcher(age);
    return numbers.find() ? Optional.of(guessed(numbers, received)) : Optional.empty();
  }

  private static String guessed(Matcher numbers, LocalDate received) {
    int one = Integer.parseInt(numbers.group(1));
    int other =
        numbers.group(3) != null
            ? Integer.parseInt(numbers.group(3))
            : numbers.group(2) != null ? one + 9 : one;
    int slack = Math.max(one, other) < ADULT ? 1 : GUESSED;
    return AgeBand.born(
        Math.max(0, Math.min(one, other) - slack), Math.max(one, other) + slack, received);
  }
}
