package org.softintel.report.place;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.platform.page.PlainLetters;

/** The days of the week and the hours of the day that an answer speaks of: none if not known. */
public record SaidTimes(Set<DayOfWeek> days, Set<DayPart> parts) {
  public static final SaidTimes NONE = new SaidTimes(Set.of(), Set.of());

  private static final int DAYS = 7;
  private static final int HOURS = 24;
  private static final int HALF_A_DAY = 12;

  /** Groups of {@link #SPAN}. */
  private static final int HOUR = 1;

  private static final int MINUTES = 2;
  private static final int HALF = 3;
  private static final int LAST_HOUR = 4;
  private static final int LAST_MINUTES = 5;
  private static final int LAST_HALF = 6;

  private static final List<DayOfWeek> WEEKEND = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final List<DayOfWeek> WEEK =
      List.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

  /** "They sat in the sun" is no day. */
  private static final String DAY =
      "(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur(?=d)|sat(?!\\s+(?:in|on|at|by|with|outside|there|near|down|next|behind)\\b)|(?<!the"
          + " )sun)(?:days?)?";

  private static final Pattern ONE_DAY = Pattern.compile("\\b" + DAY + "\\b");
  private static final Pattern DAY_TO_DAY =
      Pattern.compile("\\b" + DAY + "\\s*(?:-|–|to|until|till)\\s*" + DAY + "\\b");
  private static final Pattern ANY_DAY =
      Pattern.compile("\\b(?:every ?day|each day|daily|all week|seven days|7 days)\\b");
  private static final Pattern WORKING_DAYS =
      Pattern.compile("\\b(?:week ?days?|during the week|school days?)\\b");
  private static final Pattern WEEKENDS = Pattern.compile("\\bweek ?ends?\\b");

  private static final String NUMBER = "(\\d{1,2})(?:[:.]([0-5]\\d))?";
  private static final String HALVES = "\\s*([ap])\\.?m\\b\\.?";
  private static final Pattern SPAN =
      Pattern.compile(
          "\\b"
              + NUMBER
              + "(?:"
              + HALVES
              + ")?\\s*(?:-|–|to|until|till|and)\\s*"
              + NUMBER
              + "(?:"
              + HALVES
              + ")?(?![\\d/])");
  private static final Pattern HALF_DAY_HOUR = Pattern.compile("\\b" + NUMBER + HALVES);
  private static final Pattern CLOCK =
      Pattern.compile("\\b(\\d{1,2})[:.]([0-5]\\d)\\b(?!\\s*[ap]\\.?m)");

  private static final Map<Pattern, List<DayPart>> WORDS =
      Map.of(
          Pattern.compile("\\bmornings?\\b|\\bbefore school\\b|\\bbreakfast\\b"),
          List.of(DayPart.MORNING),
          Pattern.compile("\\b(?:midday|noon|lunch ?times?|lunch|afternoons?|after school)\\b"),
          List.of(DayPart.AFTERNOON),
          Pattern.compile("\\b(?:evenings?|after work|tea ?time|after dark|dusk)\\b"),
          List.of(DayPart.EVENING),
          Pattern.compile("\\b(?:overnight|all night|nights?|late)\\b"),
          List.of(DayPart.EVENING, DayPart.NIGHT),
          Pattern.compile("\\b(?:midnight|early hours|small hours)\\b"),
          List.of(DayPart.NIGHT));

  /** Of a day. */
  public static SaidTimes of(LocalDate day) {
    return new SaidTimes(Set.of(day.getDayOfWeek()), Set.of());
  }

  /** Of an answer in words: "Fridays and weekends, 9pm to 2am". */
  public static SaidTimes of(String answer) {
    var text = PlainLetters.of(answer);
    return new SaidTimes(days(text), parts(text));
  }

  /** What either says. */
  public SaidTimes with(SaidTimes other) {
    return new SaidTimes(both(days, other.days), both(parts, other.parts));
  }

  private static <T> Set<T> both(Set<T> some, Set<T> others) {
    return Stream.concat(some.stream(), others.stream()).collect(toUnmodifiableSet());
  }

  private static Set<DayOfWeek> days(String text) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    ONE_DAY.matcher(text).results().forEach(it -> days.add(day(it.group(1))));
    DAY_TO_DAY.matcher(text).results().forEach(it -> add(day(it.group(1)), day(it.group(2)), days));
    if (ANY_DAY.matcher(text).find()) {
      days.addAll(EnumSet.allOf(DayOfWeek.class));
    }
    if (WORKING_DAYS.matcher(text).find()) {
      days.addAll(WEEK);
    }
    if (WEEKENDS.matcher(text).find()) {
      days.addAll(WEEKEND);
    }
    return Set.copyOf(days);
  }

  private static void add(DayOfWeek first, DayOfWeek last, Set<DayOfWeek> to) {
    int more = Math.floorMod(last.getValue() - first.getValue(), DAYS);
    for (int i = 0; i <= more; i++) {
      to.add(first.plus(i));
    }
  }

  private static DayOfWeek day(String written) {
    return Arrays.stream(DayOfWeek.values())
        .filter(it -> PlainLetters.of(it.name()).startsWith(written.substring(0, "mon".length())))
        .findFirst()
        .orElseThrow();
  }

  private static Set<DayPart> parts(String text) {
    var parts = EnumSet.noneOf(DayPart.class);
    SPAN.matcher(text).results().filter(SaidTimes::isOfHours).forEach(it -> addSpan(it, parts));
    var rest = SPAN.matcher(text).replaceAll(it -> isOfHours(it) ? " " : "$0");
    Stream.concat(
            HALF_DAY_HOUR.matcher(rest).results().flatMap(it -> hour(it.group(1), it.group(3))),
            CLOCK.matcher(rest).results().flatMap(it -> hour(it.group(1), "")))
        .map(DayPart::of)
        .forEach(parts::add);
    WORDS.forEach(
        (words, said) -> {
          if (words.matcher(text).find()) {
            parts.addAll(said);
          }
        });
    return Set.copyOf(parts);
  }

  /** And not of two or three people. */
  private static boolean isOfHours(MatchResult span) {
    return IntStream.of(MINUTES, HALF, LAST_MINUTES, LAST_HALF)
        .anyMatch(it -> span.group(it) != null);
  }

  private static void addSpan(MatchResult span, Set<DayPart> to) {
    var first = span.group(HOUR);
    var last = span.group(LAST_HOUR);
    var half = requireNonNullElse(span.group(HALF), "");
    var lastHalf = requireNonNullElse(span.group(LAST_HALF), "");
    var isTurned = turns(first, last);
    var from = hour(first, half.isEmpty() ? other(lastHalf, isTurned) : half);
    var until = hour(last, lastHalf.isEmpty() ? other(half, isTurned) : lastHalf);
    from.forEach(
        start ->
            until.forEach(
                end -> {
                  int hours = Math.max(1, Math.floorMod(end - start, HOURS));
                  IntStream.range(start, start + hours).mapToObj(DayPart::of).forEach(to::add);
                }));
  }

  /** "10 to 2am" begins in the evening. */
  private static boolean turns(String first, String last) {
    return Integer.parseInt(first) % HALF_A_DAY > Integer.parseInt(last) % HALF_A_DAY;
  }

  private static String other(String half, boolean isTurned) {
    return half.isEmpty() || !isTurned ? half : (half.equals("a") ? "p" : "a");
  }

  /** Of 24; nothing for what is none. */
  private static Stream<Integer> hour(String number, String half) {
    int hour = Integer.parseInt(number);
    if (half.isEmpty()) {
      return Stream.of(hour % HOURS).filter(it -> hour <= HOURS);
    }
    return Stream.of(hour % HALF_A_DAY + (half.equals("p") ? HALF_A_DAY : 0))
        .filter(it -> hour >= 1 && hour <= HALF_A_DAY);
  }
}
