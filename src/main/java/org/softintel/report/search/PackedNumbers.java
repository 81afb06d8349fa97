package org.softintel.report.search;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;

/**
 * Sorted numbers without a sign. The bits with which they begin are kept once for some 32 of them
 * that share these, the other bits of each side by side.
 */
final class PackedNumbers {
  private static final int BITS_OF_ONE_PART = 5;

  private final int lowBits;
  private final int[] first;
  private final long[] words;

  private PackedNumbers(int bits, int size) {
    int topBits = Math.max(1, bitsOf(size) - 1 - BITS_OF_ONE_PART);
    lowBits = bits - topBits;
    // Both with one behind the last, for whoever looks where it ends.
    first = new int[(1 << topBits) + 1];
    words = new long[Math.toIntExact((long) size * lowBits / Long.SIZE) + 2];
  }

  /** How many bits are needed to write it. */
  static int bitsOf(int number) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(number);
  }

  /** Takes numbers one after the other, of which none is less than the one before it. */
  static final class Packing {
    private final PackedNumbers packed;
    private final int size;
    private int top;
    private int at;

    /** {@code bits}: of the highest number. */
    Packing(int bits, int size) {
      packed = new PackedNumbers(bits, size);
      this.size = size;
    }

    void add(long number) {
      startUntil((int) (number >>> packed.lowBits));
      packed.put(at++, number & packed.lowMask());
    }

    private void startUntil(int next) {
      while (top < next) {
        packed.first[++top] = at;
      }
    }

    PackedNumbers done() {
      if (at != size) {
        throw new IllegalStateException("%,d numbers in the place of %,d".formatted(at, size));
      }
      startUntil(packed.first.length - 1);
      return packed;
    }
  }

  private long lowMask() {
    return -1L >>> (Long.SIZE - lowBits);
  }

  private void put(int at, long low) {
    long bit = (long) at * lowBits;
    int word = (int) (bit / Long.SIZE);
    int shift = (int) (bit % Long.SIZE);
    words[word] |= low << shift;
    if (shift + lowBits > Long.SIZE) {
      words[word + 1] = low >>> (Long.SIZE - shift);
    }
  }

  /** The bits that a number does not share with others. */
  long low(int at) {
    long bit = (long) at * lowBits;
    int word = (int) (bit / Long.SIZE);
    int shift = (int) (bit % Long.SIZE);
    long found = words[word] >>> shift;
    if (shift + lowBits > Long.SIZE) {
      found |= words[word + 1] << (Long.SIZE - shift);
    }
    return found & lowMask();
  }

  int size() {
    return first[first.length - 1];
  }

  /** The place of the first that is not less than this one. */
  int firstFrom(long number) {
    int top = (int) (number >>> lowBits);
    long low = number & lowMask();
    int from = first[top];
    int until = first[top + 1];
    while (from < until) {
      int middle = (from + until) >>> 1;
      if (Long.compareUnsigned(low(middle), low) < 0) {
        from = middle + 1;
      } else {
        until = middle;
      }
    }
    return from;
  }

  /**
   * Whether the number at {@code at}, which is the first that is not less than {@code number}, is
   * the same but for its last {@code bits}; they are fewer than those that it does not share.
   */
  boolean isSame(int at, long number, int bits) {
    return at < first[(int) (number >>> lowBits) + 1]
        && low(at) >>> bits == (number & lowMask()) >>> bits;
  }

  boolean contains(long number) {
    int at = firstFrom(number);
    return at < first[(int) (number >>> lowBits) + 1] && low(at) == (number & lowMask());
  }

  /** All in their order. */
  PrimitiveIterator.OfLong iterator() {
    return new PrimitiveIterator.OfLong() {
      private int at;
      private int top;

      @Override
      public boolean hasNext() {
        return at < size();
      }

      @Override
      public long nextLong() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        while (first[top + 1] <= at) {
          top++;
        }
        return ((long) top << lowBits) | low(at++);
      }
    };
  }
}
