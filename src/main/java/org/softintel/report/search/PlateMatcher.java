package org.softintel.report.search;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Registration numbers: whole ones, the beginning or the end of one on either side, and a {@code ?}
 * for each character that nobody could read.
 */
final class PlateMatcher implements FieldMatcher {
  /** Fewer characters would find every second vehicle. */
  private static final int SHORTEST = 3;

  private static final int LONGEST = 8;

  /** So long a one has its own beginning and its own end. */
  private static final int FULL = 7;

  private static final int MOST_PLATES = 3;

  /** Of the first or last three characters: then there are 900 that it can be. */
  private static final int MOST_UNREAD = 2;

  private static final char UNREAD = '?';
  private static final String WHOLE = "plate";

  /** What a character can be in the index, where those that look alike are one. */
  private static final String CHARACTERS = "0123456789ACDEFHJKLMNPQRTUVWXY";

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

  @Override
  public Set<IndexTerm> terms(String held) {
    return plates(held)
        .map(PlateMatcher::alike)
        .flatMap(PlateMatcher::termsOf)
        .collect(toCollection(LinkedHashSet::new));
  }

  /** One that was not read in full is filed as that, and as the part that is best known. */
  private static Stream<IndexTerm> termsOf(String plate) {
    if (isRead(plate)) {
      return Stream.of(Side.values()).flatMap(it -> termsOf(plate, it));
    }
    var least = Math.min(Side.START.unread(plate), Side.END.unread(plate));
    var parts =
        Stream.of(Side.values())
            .filter(it -> least == 0 ? it.unread(plate) == 0 : it == first(plate, least))
            .filter(it -> least <= 1)
            .flatMap(side -> side.readings(plate).flatMap(it -> termsOf(it, side)));
    return Stream.concat(Stream.of(new IndexTerm(WHOLE, plate)), parts);
  }

  private static Side first(String plate, int unread) {
    return Side.START.unread(plate) == unread ? Side.START : Side.END;
  }

  private static Stream<IndexTerm> termsOf(String part, Side side) {
    return Stream.concat(
        Stream.of(new IndexTerm(WHOLE, part)),
        lengths(part.length()).mapToObj(it -> side.term(part, it)));
  }

  private static IntStream lengths(int longest) {
    return IntStream.rangeClosed(SHORTEST, longest);
  }

  /**
   * It begins or ends with what was typed, or is all that a reporter knew of it. Each is asked for
   * by two terms, so that hardly another shares both.
   */
  @Override
  public List<IndexLookup> lookups(String typed) {
    return plates(typed).map(PlateMatcher::alike).flatMap(PlateMatcher::lookupsOf).toList();
  }

  private static Stream<IndexLookup> lookupsOf(String plate) {
    var isWhole = isRead(plate);
    var ways = new ArrayList<IndexLookup>();
    if (isWhole) {
      for (var side : Side.values()) {
        ways.add(both(side.term(plate, plate.length()), side.term(plate, shorter(plate))));
      }
    } else {
      ways.add(new IndexLookup(List.of(Set.of(new IndexTerm(WHOLE, plate)))));
      var readings = readings(plate);
      if (plate.length() < FULL) {
        readings.forEach(it -> ways.add(new IndexLookup(List.of(it))));
      } else {
        ways.addAll(IndexLookup.of(readings));
      }
    }
    for (var side : Side.values()) {
      var known = isWhole ? plate : side.known(plate);
      if (isRead(known)) {
        lengths(isWhole ? known.length() - 1 : known.length())
            .mapToObj(it -> side.term(known, it))
            .map(it -> both(new IndexTerm(WHOLE, it.value()), it))
            .forEach(ways::add);
      }
    }
    return ways.stream();
  }

  private static int shorter(String plate) {
    return Math.max(SHORTEST, plate.length() - 1);
  }

  private static IndexLookup both(IndexTerm rare, IndexTerm other) {
    return new IndexLookup(List.of(Set.of(rare), Set.of(other)));
  }

  /** All that its beginning can be, and all that its end can be, unless that is too much. */
  private static List<Set<IndexTerm>> readings(String plate) {
    var least = Math.min(Side.START.unread(plate), Side.END.unread(plate));
    var most = plate.length() < FULL ? MOST_UNREAD : Math.max(1, least);
    return Stream.of(Side.values())
        .filter(it -> it.unread(plate) <= Math.min(most, MOST_UNREAD))
        .map(side -> side.readings(plate).map(it -> side.term(it, it.length())).collect(toSet()))
        .toList();
  }

  /** From where a part of a plate is read. */
  private enum Side {
    START("plate-begins") {
      @Override
      String part(String plate, int length) {
        return plate.substring(0, length);
      }

      @Override
      int run(String plate) {
        return plate.indexOf(UNREAD);
      }
    },
    END("plate-ends") {
      @Override
      String part(String plate, int length) {
        return plate.substring(plate.length() - length);
      }

      @Override
      int run(String plate) {
        return plate.length() - 1 - plate.lastIndexOf(UNREAD);
      }
    };

    private final String index;

    Side(String index) {
      this.index = index;
    }

    abstract String part(String plate, int length);

    /** How many characters are known from here on. */
    abstract int run(String plate);

    IndexTerm term(String plate, int length) {
      return new IndexTerm(index, part(plate, length));
    }

    /** The longest part that was read, or the shortest that can be looked for. */
    String known(String plate) {
      return part(plate, Math.max(SHORTEST, run(plate)));
    }

    int unread(String plate) {
      return (int) known(plate).chars().filter(it -> it == UNREAD).count();
    }

    Stream<String> readings(String plate) {
      return readingsOf(known(plate));
    }

    private static Stream<String> readingsOf(String part) {
      return isRead(part)
          ? Stream.of(part)
          : CHARACTERS
              .chars()
              .mapToObj(it -> part.replaceFirst("\\?", Character.toString(it)))
              .flatMap(Side::readingsOf);
    }
  }

  @Override
  public boolean matches(String typed, String held) {
    var known = plates(held).filter(it -> termsOf(alike(it)).count() > 1).toList();
    return plates(typed)
        .anyMatch(it -> known.stream().anyMatch(other -> canMeet(it, other) && isSame(it, other)));
  }

  /** One with gaps meets a whole one that is as long as it is, or one with the same gaps. */
  private static boolean canMeet(String typed, String held) {
    if (isRead(held)) {
      return isRead(typed) || typed.length() < FULL || held.length() <= typed.length();
    }
    return (isRead(typed) && typed.length() == held.length()) || alike(typed).equals(alike(held));
  }

  private static boolean isRead(String plate) {
    return plate.indexOf(UNREAD) < 0;
  }

  /** A shorter one is the beginning or the end; what is held must be read there. */
  private static boolean isSame(String typed, String held) {
    var hasFormat = HAS_FORMAT.test(alike(typed.length() < held.length() ? held : typed));
    if (typed.length() == held.length()) {
      return isSame(typed, held, hasFormat);
    }
    var isPart = typed.length() < held.length();
    return Stream.of(Side.values())
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

  /** Where the format says what is a letter and what a digit, one may be written as the other. */
  private static String alike(String plate) {
    return LookAlikes.replaced(plate, "SBZG", "5826");
  }

  /** Zero and one are read as the letters that look like them, whichever was written. */
  private static Stream<String> plates(String text) {
    var plain = LookAlikes.latin(text).replace('*', UNREAD).replace('_', UNREAD);
    var whole = compact(plain);
    var plates =
        isPlate(whole) && HAS_FORMAT.test(alike(whole))
            ? Stream.of(whole)
            : BESIDE.splitAsStream(plain).flatMap(PlateMatcher::platesIn);
    return plates.filter(PlateMatcher::isPlate).distinct().limit(MOST_PLATES);
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

  private static String compact(String text) {
    var all = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9?]", "");
    var letters = all.length() < FULL ? all.replaceAll("^\\?+|\\?+$", "") : all;
    return LookAlikes.replaced(letters, "OI", "01");
  }

  private static boolean isPlate(String text) {
    return text.length() <= LONGEST && text.chars().filter(it -> it != UNREAD).count() >= SHORTEST;
  }
}
