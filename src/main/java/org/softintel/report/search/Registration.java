package org.softintel.report.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads and compares registrations and parts of them: capital letters and digits, and {@code ?} for
 * each that nobody could read.
 */
final class Registration {
  /** Fewer characters would find every second vehicle. */
  static final int SHORTEST = 3;

  /** So long a one has its own beginning and its own end. */
  static final int FULL = 7;

  static final char UNREAD = '?';

  private static final String PART = "One registration is known in part, and fits the other";

  private static final String NEAR = "Registrations differ in one character";

  private static final int LONGEST = 8;
  private static final int MOST = 3;

  private static final String SINCE_2001 = "LLDDLLL";

  /** Since 2001, since 1983, since 1963, and of Northern Ireland, with I or Z (DVLA INF104). */
  private static final String WHOLE = SINCE_2001 + "|LD{1,3}LLL|LLLD{1,3}L|(?:ZLL|LZL|LLZ)D{1,4}";

  private static final Predicate<String> IS_WHOLE = format(WHOLE, "1Z", "A-Z01");

  /** Also a beginning or an end of the first; of what is {@link #alike}. */
  private static final Predicate<String> HAS_FORMAT =
      format(WHOLE + "|LLDD?L{0,2}|LLL|D{1,2}LLL|LDDLLL", "12", "A-Z012568");

  private static final Predicate<String> IS_OF_TODAY = format(SINCE_2001, "12", "A-Z012568");

  /** What people write beside one. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "\\b(?:end(?:s|ed|ing)?|start(?:s|ed|ing)?|beg[aiu]n(?:s|ning)?|contain(?:s|ing)?|with|in"
              + "|as|is|was|or|and|the|last|first|part(?:ial)?|only|maybe|possibly|probably|plates?"
              + "|reg(?:istration)?|no|number|letters?|digits?|characters?|unknown|none|not|known"
              + "|two|three|four)\\b|[,;:/()&\\n]");

  /** Among capitals and digits it is a 1, as a capital I is. */
  private static final Pattern SMALL_L = Pattern.compile("(?<=[A-Z0-9])l(?=[A-Z0-9])");

  private static final Pattern GAP = Pattern.compile("[-.]");

  private Registration() {}

  private static Predicate<String> format(String format, String z, String letters) {
    var pattern =
        format
            .replace("D", "[0-9?]")
            .replace("Z", "[" + z + "?]")
            .replace("L", "[" + letters + "?]");
    return Pattern.compile(pattern).asMatchPredicate();
  }

  /** Where the format says what is a letter and what a digit, one may be written as the other. */
  static String alike(String plate) {
    return LookAlikes.replaced(plate, "SBZG", "5826");
  }

  /** Of an answer or a line that somebody typed, words beside them or not. */
  static Stream<String> in(String text) {
    var ones = SMALL_L.matcher(text).replaceAll("1");
    var plain = LookAlikes.latin(ones).replace('*', UNREAD).replace('_', UNREAD);
    var whole = compact(plain);
    var plates =
        isPlate(whole) && HAS_FORMAT.test(alike(whole))
            ? Stream.of(whole)
            : BESIDE.splitAsStream(plain).flatMap(Registration::platesIn);
    return plates.filter(Registration::isPlate).distinct().limit(MOST);
  }

  /** A piece that is too long for one has words in it. */
  private static Stream<String> platesIn(String piece) {
    var whole = compact(piece);
    if (whole.length() <= LONGEST) {
      return Stream.of(whole);
    }
    var words = List.of(piece.strip().split("\\s+"));
    return IntStream.range(0, words.size())
        .boxed()
        .flatMap(
            it ->
                Stream.of(
                    compact(String.join("", words.subList(it, Math.min(words.size(), it + 2)))),
                    compact(words.get(it))))
        .filter(it -> HAS_FORMAT.test(alike(it)))
        .filter(it -> it.chars().filter(Character::isDigit).count() >= 2);
  }

  /** Points and dashes separate, unless they stand for what is missing from a whole one. */
  private static String compact(String text) {
    var plate = characters(text);
    if (IS_WHOLE.test(plate)) {
      return plate;
    }
    var unread = characters(GAP.matcher(text).replaceAll("?"));
    return IS_WHOLE.test(unread) ? unread : plate;
  }

  /** The letters O and I are read as the digits that look like them, whichever was written. */
  private static String characters(String text) {
    var all = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9?]", "");
    var letters = all.length() < FULL ? all.replaceAll("^\\?+|\\?+$", "") : all;
    return LookAlikes.replaced(letters, "OI", "01");
  }

  private static boolean isPlate(String text) {
    return text.length() <= LONGEST && text.chars().filter(it -> it != UNREAD).count() >= SHORTEST;
  }

  /** Whether one is the other, or its beginning or end. */
  static boolean meets(String typed, String held) {
    return canMeet(typed, held) && isSame(typed, held);
  }

  /** Of two that were written down, whichever comes first. */
  static Optional<Likeness> likeness(String one, String other) {
    if (one.equals(other)) {
      return Optional.of(isFull(one) ? Likeness.same("Same registration") : Likeness.part(PART));
    }
    if (meets(one, other) || meets(other, one)) {
      return Optional.of(
          isRead(one) && isRead(other) && one.length() == other.length()
              ? Likeness.alike("Registrations are the same if look-alikes were mixed up")
              : Likeness.part(PART));
    }
    if (!isNear(one, other)) {
      return Optional.empty();
    }
    return Optional.of(
        isOfToday(alike(one)) && isOfToday(alike(other))
            ? Likeness.perhaps(NEAR)
            : Likeness.part(NEAR));
  }

  /** One with gaps meets a whole one that is as long as it is, or one with the same gaps. */
  private static boolean canMeet(String typed, String held) {
    if (isRead(held)) {
      return isRead(typed) || typed.length() < FULL || held.length() <= typed.length();
    }
    return (isRead(typed) && typed.length() == held.length()) || alike(typed).equals(alike(held));
  }

  static boolean isRead(String plate) {
    return plate.indexOf(UNREAD) < 0;
  }

  /** A shorter one is the beginning or the end; what is held must be read there. */
  private static boolean isSame(String typed, String held) {
    var hasFormat = HAS_FORMAT.test(alike(typed.length() < held.length() ? held : typed));
    if (typed.length() == held.length()) {
      return isSame(typed, held, hasFormat);
    }
    var isPart = typed.length() < held.length();
    return Stream.of(PlateSide.values())
        .anyMatch(
            it ->
                isPart
                    ? isSame(typed, it.part(held, typed.length()), hasFormat)
                    : isRead(it.part(typed, held.length()))
                        && isSame(it.part(typed, held.length()), held, hasFormat));
  }

  private static boolean isSame(String one, String other, boolean hasFormat) {
    return differing(one, other, hasFormat) == 0
        && IntStream.range(0, one.length())
                .filter(it -> one.charAt(it) != UNREAD && other.charAt(it) != UNREAD)
                .count()
            >= SHORTEST;
  }

  private static long differing(String one, String other, boolean hasFormat) {
    return IntStream.range(0, one.length())
        .filter(it -> one.charAt(it) != UNREAD && other.charAt(it) != UNREAD)
        .filter(it -> one.charAt(it) != other.charAt(it))
        .filter(it -> !hasFormat || alike(one).charAt(it) != alike(other).charAt(it))
        .count();
  }

  /** Whether one that is {@link #alike} is whole, read and of the format since 2001. */
  static boolean isOfToday(String plate) {
    return isRead(plate) && IS_OF_TODAY.test(plate);
  }

  /** So long and read that others are looked for that differ in one character. */
  static boolean isFull(String plate) {
    return plate.length() >= FULL && isRead(plate);
  }

  /** Whether two full ones differ in one character, and it looks other. */
  static boolean isNear(String typed, String held) {
    return isFull(typed)
        && isFull(held)
        && typed.length() == held.length()
        && differing(typed, held, HAS_FORMAT.test(alike(typed))) == 1;
  }
}
