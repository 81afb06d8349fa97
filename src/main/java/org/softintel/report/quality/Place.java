package org.softintel.report.quality;

import java.util.BitSet;

/**
 * A place of a phrase: one of {@code words}, or (when {@code absent}) any other word or the end.
 */
record Place(BitSet words, boolean absent, boolean mayMiss) {
  /** Any word, or none. */
  static final Place GAP = new Place(new BitSet(), true, true);

  static Place of(BitSet words) {
    return new Place(words, false, false);
  }

  boolean isPlain() {
    return !absent && !mayMiss;
  }

  boolean takes(int word) {
    return words.get(word) != absent;
  }
}
