package org.softintel.report.search;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.softintel.platform.sealing.IndexKeys;

/**
 * The terms of a report as bytes of one length, whatever it holds, under the version of the rules
 * by which they were found. More than fit in one row go into another one.
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record FiledTerms(int rules, long[] terms) {
  static final int MOST = 300;
  static final int BYTES = 2 * Short.BYTES + MOST * IndexKeys.TERM_BITS / Byte.SIZE;

  private static final int LOW_BITS = Integer.SIZE;

  /** At least one, also for a report that holds nothing. */
  List<byte[]> rows() {
    var all = Arrays.stream(terms).sorted().distinct().toArray();
    var rows = new ArrayList<byte[]>();
    int from = 0;
    do {
      var some = Arrays.copyOfRange(all, from, Math.min(all.length, from + MOST));
      rows.add(row(some));
      from += MOST;
    } while (from < all.length);
    return rows;
  }

  private byte[] row(long[] some) {
    var bytes = ByteBuffer.allocate(BYTES).putShort((short) rules).putShort((short) some.length);
    for (var term : some) {
      bytes.put((byte) (term >>> LOW_BITS)).putInt((int) term);
    }
    return bytes.array();
  }

  static FiledTerms read(byte[] row) {
    var bytes = ByteBuffer.wrap(row);
    var rules = bytes.getShort();
    var terms = new long[bytes.getShort()];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = (long) Byte.toUnsignedInt(bytes.get()) << LOW_BITS;
      terms[i] |= Integer.toUnsignedLong(bytes.getInt());
    }
    return new FiledTerms(rules, terms);
  }
}
