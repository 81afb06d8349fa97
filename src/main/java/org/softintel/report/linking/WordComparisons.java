package org.softintel.report.linking;

import java.util.Arrays;

/** Compares words of names, and remembers what it found for some of them; for one thread. */
final class WordComparisons {
  private static final int BITS_OF_A_PAGE = 13;
  private static final int BITS_OF_MANY = 18;
  private static final int FEWEST_TO_COUNT = 5;

  private final long[] pairs;
  private final Finding[] found;
  private final int[] counts;
  private final double people;
  private final int shift;

  /** Two to the power of {@code bits} pairs are remembered. */
  private WordComparisons(int bits, int[] counts, int people) {
    this.counts = counts;
    this.people = people;
    shift = Long.SIZE - bits;
    pairs = new long[1 << bits];
    found = new Finding[1 << bits];
    Arrays.fill(pairs, -1);
  }

  /** For the people of a few hundred reports. */
  static WordComparisons forAPage() {
    return new WordComparisons(BITS_OF_A_PAGE, new int[0], 1);
  }

  /** {@code counts}: how many of the people have each word, by its number. */
  static WordComparisons forMany(int[] counts, int people) {
    return new WordComparisons(BITS_OF_MANY, counts, people);
  }

  Finding compare(NameWord one, NameWord other) {
    if (one.id() == other.id()) {
      return one.isInitial() ? Finding.NAME_INITIAL : Finding.NAME_EXACT;
    }
    var pair = (long) Math.min(one.id(), other.id()) << 32 | Math.max(one.id(), other.id());
    var place = (int) ((pair * 0x9E3779B97F4A7C15L) >>> shift);
    if (pairs[place] != pair) {
      pairs[place] = pair;
      found[place] = one.compare(other);
    }
    return found[place];
  }

  /** Which part of all people has this name, as far as the tables and these people tell. */
  double share(NameWord word) {
    var here = word.id() < counts.length ? counts[word.id()] : 0;
    var share = word.forms().share();
    return here < FEWEST_TO_COUNT ? share : Math.max(share, here / people);
  }
}
