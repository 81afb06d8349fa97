package org.softintel.report.linking;

import java.util.Arrays;

/** Compares words of names, and remembers what it found for some of them; for one thread. */
final class WordComparisons {
  private static final int REMEMBERED = 1 << 18;
  private static final int FEWEST_TO_COUNT = 5;

  private final long[] pairs;
  private final Finding[] found;
  private final int[] counts;
  private final double people;

  private WordComparisons(int size, int[] counts, int people) {
    this.counts = counts;
    this.people = people;
    pairs = new long[size];
    found = new Finding[size];
    Arrays.fill(pairs, -1);
  }

  static WordComparisons forOnePair() {
    return new WordComparisons(0, new int[0], 1);
  }

  /** {@code counts}: how many of the people have each word, by its number. */
  static WordComparisons forMany(int[] counts, int people) {
    return new WordComparisons(REMEMBERED, counts, people);
  }

  Finding compare(NameWord one, NameWord other) {
    if (one.id() == other.id()) {
      return one.isInitial() ? Finding.NAME_INITIAL : Finding.NAME_EXACT;
    }
    if (pairs.length == 0) {
      return one.compare(other);
    }
    var pair = (long) Math.min(one.id(), other.id()) << 32 | Math.max(one.id(), other.id());
    var place = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 46);
    if (pairs[place] != pair) {
      pairs[place] = pair;
      found[place] = one.compare(other);
    }
    return found[place];
  }

  /** Which part of all people has this name, as far as the tables and these people tell. */
  double share(NameWord word) {
    var here = word.id() < counts.length ? counts[word.id()] : 0;
    return here < FEWEST_TO_COUNT ? word.share() : Math.max(word.share(), here / people);
  }
}
