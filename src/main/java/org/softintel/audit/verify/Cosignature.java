package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A witness has seen no other log under this name (C2SP tlog-cosignature, Ed25519). */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Cosignature(long seconds, byte[] signature) {
  private static final int SIGNATURE = 64;
  // What no calendar and no database can hold is no time.
  private static final long END_OF_9999 = 253_402_300_799L;

  static Cosignature read(byte[] bytes) {
    Fault.unless(bytes.length == Long.BYTES + SIGNATURE, "a witness's signature has no time");
    var seconds = ByteBuffer.wrap(bytes).getLong();
    Fault.unless(
        seconds >= 0 && seconds <= END_OF_9999, "a witness's signature has an impossible time");
    return new Cosignature(seconds, Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
  }

  /** What a witness signs of a checkpoint's text. */
  public static byte[] message(long seconds, String text) {
    return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(UTF_8);
  }

  /** A signature over that message, as it stands in a signature line. */
  public static byte[] bytes(long seconds, byte[] signature) {
    return ByteBuffer.allocate(Long.BYTES + SIGNATURE).putLong(seconds).put(signature).array();
  }
}
