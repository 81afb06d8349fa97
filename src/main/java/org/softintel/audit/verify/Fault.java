package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;

/** What is wrong, in one plain line. */
public final class Fault extends RuntimeException {
  Fault(String line) {
    super(line);
  }

  public static void unless(boolean fine, String line) {
    if (!fine) {
      throw new Fault(line);
    }
  }

  /** Strictly: a lenient reader would put other characters in the place of what is there. */
  public static String utf8(byte[] bytes, String what) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Fault(what + " is not UTF-8");
    }
  }

  /** A place or a size: a whole number from 0 on, written in the one way that there is. */
  static long number(String text, String what) {
    unless(
        text.matches("0|[1-9][0-9]{0,17}"),
        "%s must be a whole number, 0 or more, and is '%.30s'".formatted(what, text));
    return Long.parseLong(text);
  }

  public static byte[] hash(String text, String what) {
    var hash = base64(text, what);
    unless(hash.length == MerkleHashes.LENGTH, what + " is not SHA-256");
    return hash;
  }

  /** Only the one way of writing these bytes is taken. */
  public static byte[] base64(String text, String what) {
    try {
      var bytes = Base64.getDecoder().decode(text);
      unless(Base64.getEncoder().encodeToString(bytes).equals(text), what + " is not base64");
      return bytes;
    } catch (IllegalArgumentException e) {
      throw new Fault(what + " is not base64");
    }
  }
}
