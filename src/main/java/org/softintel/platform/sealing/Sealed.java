package org.softintel.platform.sealing;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Sealed content as it is stored: version (1 byte), algorithm (1 byte), nonce (12), ciphertext, tag
 * (16). Version 1 with algorithm 1 is AES-256-GCM under a key that HKDF-SHA-256 derives for the
 * column from the owner's data key.
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Sealed(byte[] bytes) {
  static final byte VERSION = 1;
  static final byte AES_256_GCM = 1;
  private static final int HEADER_BYTES = 2;

  static Sealed of(byte[] nonceCiphertextAndTag) {
    return new Sealed(
        ByteBuffer.allocate(HEADER_BYTES + nonceCiphertextAndTag.length)
            .put(VERSION)
            .put(AES_256_GCM)
            .put(nonceCiphertextAndTag)
            .array());
  }

  /** What the cipher reads; fails for a version or algorithm that this release does not know. */
  byte[] nonceCiphertextAndTag() {
    if (bytes.length < HEADER_BYTES || bytes[0] != VERSION || bytes[1] != AES_256_GCM) {
      throw new CannotUnseal();
    }
    return Arrays.copyOfRange(bytes, HEADER_BYTES, bytes.length);
  }
}
