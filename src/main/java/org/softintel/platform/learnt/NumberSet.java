package org.softintel.platform.learnt;

import java.util.Arrays;

/**
 * Numbers of weights. A sentence has a few hundred clues: a bit for each weight, or an object for
 * each number, would cost more than the weighing.
 */
final class NumberSet {
  private static final int FIRST_PLACES = 1_024;
  private static final int SPREAD = 0x9e3779b1;
  private static final int HASH_BITS = 32;

  /** What {@link #clear} adds to each number from then on: more than any number. */
  private static final int TURN = LearntWeights.SIZE;

  /** Each number with its turn; what is below the turn is a free place. At most half are taken. */
  private int[] places = new int[FIRST_PLACES];

  private int shift = HASH_BITS - Integer.numberOfTrailingZeros(FIRST_PLACES);
  private int turn = TURN;
  private int size;

  /** Forgets all numbers, without a look at the places. */
  void clear() {
    size = 0;
    turn += TURN;
    if (turn < 0) {
      Arrays.fill(places, 0);
      turn = TURN;
    }
  }

  /** Returns false if it is there already. */
  boolean add(int number) {
    int at = place(number);
    if (places[at] >= turn) {
      return false;
    }
    places[at] = turn + number;
    size++;
    if (2 * size > places.length) {
      grow();
    }
    return true;
  }

  /** Where the number is, or a free place for it. */
  private int place(int number) {
    var all = places;
    int last = all.length - 1;
    int sought = turn + number;
    int at = (number * SPREAD) >>> shift;
    while (all[at] >= turn && all[at] != sought) {
      at = (at + 1) & last;
    }
    return at;
  }

  private void grow() {
    var before = places;
    places = new int[2 * before.length];
    shift--;
    for (int taken : before) {
      if (taken >= turn) {
        places[place(taken - turn)] = taken;
      }
    }
  }
}
