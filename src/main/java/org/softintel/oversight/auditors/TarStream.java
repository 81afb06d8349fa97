package org.softintel.oversight.auditors;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/** Files as one POSIX (ustar) stream, of which nothing is kept in memory. */
record TarStream(OutputStream out, Instant at) {
  private static final int BLOCK = 512;
  private static final int LONGEST_NAME = 100;
  private static final int CHECKSUM = 148;

  void add(String name, byte[] content) throws IOException {
    out.write(header(name, content.length));
    out.write(content);
    out.write(new byte[Math.floorMod(-content.length, BLOCK)]);
  }

  void end() throws IOException {
    out.write(new byte[2 * BLOCK]);
  }

  private byte[] header(String name, int length) {
    if (name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a name is too long for a tar");
    }
    var header = new byte[BLOCK];
    put(header, 0, name);
    put(header, 100, "0000644");
    put(header, 108, "0000000");
    put(header, 116, "0000000");
    put(header, 124, "%011o".formatted(length));
    put(header, 136, "%011o".formatted(at.getEpochSecond()));
    put(header, CHECKSUM, " ".repeat(8));
    put(header, 156, "0");
    put(header, 257, "ustar");
    put(header, 263, "00");
    int sum = 0;
    for (byte it : header) {
      sum += it;
    }
    put(header, CHECKSUM, "%06o".formatted(sum));
    header[CHECKSUM + 6] = 0;
    return header;
  }

  private static void put(byte[] header, int at, String text) {
    var bytes = text.getBytes(US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
