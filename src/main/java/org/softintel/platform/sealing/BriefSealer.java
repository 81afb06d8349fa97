package org.softintel.platform.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;

/**
 * Seals what lives for hours, under the key ring itself: no data key has to be stored, or destroyed
 * afterwards. Elsewhere than in its place it does not open.
 */
@Singleton
public final class BriefSealer {
  private final KeyRing ring;

  BriefSealer(KeyRing ring) {
    this.ring = ring;
  }

  public byte[] seal(byte[] plaintext, SealedPlace place) {
    var keyId = ring.currentKeyId().getBytes(US_ASCII);
    var wrapped = ring.wrap(plaintext, AssociatedData.ofBrief(place));
    return ByteBuffer.allocate(1 + keyId.length + wrapped.length)
        .put((byte) keyId.length)
        .put(keyId)
        .put(wrapped)
        .array();
  }

  /** Throws {@link CannotUnseal} when the bytes were altered or moved, or their key is gone. */
  public byte[] open(byte[] sealed, SealedPlace place) {
    var bytes = ByteBuffer.wrap(sealed);
    if (sealed.length == 0 || sealed[0] < 0 || sealed[0] >= sealed.length) {
      throw new CannotUnseal();
    }
    var keyId = new byte[bytes.get()];
    bytes.get(keyId);
    var wrapped = new byte[bytes.remaining()];
    bytes.get(wrapped);
    return ring.unwrap(new String(keyId, US_ASCII), wrapped, AssociatedData.ofBrief(place));
  }
}
