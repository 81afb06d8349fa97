package org.softintel.platform.learnt;

/**
 * Numbers that are not below nought. A sentence has a few hundred clues: a bit for each weight, or
 * an object for each number, would cost more than the weighing.
 */
final class NumberSet {
  private static final int FIRST_PLACES = 1_024;
  private static final int SPREAD = 0x9e3779b1;
  private static final int HASH_BITS = 32;

  /** Each number raised by one: nought is a free place. At most half are taken. */
  private int[] places = new int[FIRST_PLACES];

  private int size;

  /** Returns false if it is there already. */
  boolean add(int number) {
    int at = place(number);
    if (places[at] != 0) {
      return false;
    }
    places[at] = number + 1;
    size++;
    if (2 * size > places.length) {
      grow();
    }
    return true;
  }

  /** Where the number is, or a free place for it. */
  private int place(int number) {
    int last = places.length - 1;
    int at = (number * SPREAD) >>> (HASH_BITS - Integer.numberOfTrailingZeros(places.length));
    while (places[at] != 0 && places[at] != number + 1) {
      at = (at + 1) & last;
    }
    return at;
  }

  private void grow() {
    var before = places;
    places = new int[2 * before.length];
    for (int taken : before) {
      if (taken != 0) {
        places[place(taken - 1)] = taken;
      }
    }
  }
}
