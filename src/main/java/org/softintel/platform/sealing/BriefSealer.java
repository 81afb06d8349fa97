package org.softintel.platform.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.inject.Singleton;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Seals what lives for hours and is opened with every request. Each process makes one key for it,
 * which goes wrapped with what it sealed: no data key has to be stored, or destroyed afterwards,
 * and the key ring is asked once for each process. Elsewhere than in its place it does not open.
 */
@Singleton
public final class BriefSealer {
  private static final UUID OF_A_PROCESS = new UUID(0, 0);

  /** Of so many processes keys are kept unwrapped. */
  private static final int MOST = 1_000;

  private final KeyRing ring;
  private final Map<Wrapping, DataKey> known = new ConcurrentHashMap<>();
  private @Nullable Own own;

  BriefSealer(KeyRing ring) {
    this.ring = ring;
  }

  private record Wrapping(String keyId, ByteBuffer bytes) {}

  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Own(byte[] head, DataKey key) {}

  public byte[] seal(byte[] plaintext, SealedPlace place) {
    var mine = own();
    var sealed = mine.key().seal(plaintext, place).bytes();
    return ByteBuffer.allocate(mine.head().length + sealed.length)
        .put(mine.head())
        .put(sealed)
        .array();
  }

  private synchronized Own own() {
    var made = own;
    if (made == null) {
      made = made();
      own = made;
    }
    return made;
  }

  private Own made() {
    var secret = DataKey.random();
    var keyId = ring.currentKeyId();
    var wrapped = ring.wrap(secret, AssociatedData.ofBriefKey(keyId));
    var name = keyId.getBytes(US_ASCII);
    var head =
        ByteBuffer.allocate(1 + name.length + Short.BYTES + wrapped.length)
            .put((byte) name.length)
            .put(name)
            .putShort((short) wrapped.length)
            .put(wrapped)
            .array();
    return new Own(head, new DataKey(OF_A_PROCESS, secret));
  }

  /** Throws {@link CannotUnseal} when the bytes were altered or moved, or their key is gone. */
  public byte[] open(byte[] sealed, SealedPlace place) {
    try {
      var bytes = ByteBuffer.wrap(sealed);
      var keyId = new String(next(bytes, bytes.get()), US_ASCII);
      var wrapped = next(bytes, bytes.getShort());
      var content = next(bytes, bytes.remaining());
      return key(new Wrapping(keyId, ByteBuffer.wrap(wrapped))).open(new Sealed(content), place);
    } catch (BufferUnderflowException e) {
      throw new CannotUnseal();
    }
  }

  private static byte[] next(ByteBuffer bytes, int many) {
    if (many < 0 || many > bytes.remaining()) {
      throw new CannotUnseal();
    }
    var next = new byte[many];
    bytes.get(next);
    return next;
  }

  /** What somebody invented is not kept. */
  private DataKey key(Wrapping from) {
    var found = known.get(from);
    if (found != null) {
      return found;
    }
    var secret =
        ring.unwrap(from.keyId(), from.bytes().array(), AssociatedData.ofBriefKey(from.keyId()));
    var key = new DataKey(OF_A_PROCESS, secret);
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(from, key);
    return key;
  }
}
