package org.softintel.report.search;

import java.util.List;
import java.util.Locale;
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

  private static final int LONGEST = 8;
  private static final int MOST = 3;

  /** Since 2001, since 1983, since 1963 (DVLA INF104); a beginning or an end of the first. */
  private static final Predicate<String> HAS_FORMAT =
      Pattern.compile(
              "LLDDLLL|LD{1,3}LLL|LLLD{1,3}L|LLDD?L{0,2}|LLL|D{1,2}LLL|LDDLLL"
                  .replace("L", "[A-Z012568?]")
                  .replace("D", "[0-9?]"))
          .asMatchPredicate();

  /** What people write beside one. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "\\b(?:end(?:s|ed|ing)?|start(?:s|ed|ing)?|beg[aiu]n(?:s|ning)?|contain(?:s|ing)?|with|in"
              + "|as|is|was|or|and|the|last|first|part(?:ial)?|only|maybe|possibly|probably|plates?"
              + "|reg(?:istration)?|no|number|letters?|digits?|characters?|unknown|none|not|known"
              + "|two|three|four)\\b|[,;:/()&\\n]");

  private Registration() {}

  /** Where the format says what is a letter and what a digit, one may be written as the other. */
  static String alike(String plate) {
    return LookAlikes.replaced(plate, "SBZG", "5826");
  }

  /** Of an answer or a line that somebody typed, words beside them or not. */
  static Stream<String> in(String text) {
    var plain = LookAlikes.latin(text).replace('*', UNREAD).replace('_', UNREAD);
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

  /** The letters O and I are read as the digits that look like them, whichever was written. */
  private static String compact(String text) {
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
    int known = 0;
    for (int i = 0; i < one.length(); i++) {
      if (one.charAt(i) != UNREAD && other.charAt(i) != UNREAD) {
        known++;
        if (one.charAt(i) != other.charAt(i)
            && !(hasFormat && alike(one).charAt(i) == alike(other).charAt(i))) {
          return false;
        }
      }
    }
    return known >= SHORTEST;
  }
}
