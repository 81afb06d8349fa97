package org.softintel.platform.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.softintel.platform.sealing.KeyRing.Wrapped;

/** The clear data key of one owner, for one transaction at most. Closing it wipes it. */
final class DataKey implements AutoCloseable {
  static final int KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte[] COMMITMENT = "softintel/1/commitment".getBytes(US_ASCII);
  private static final byte[] DISCLOSABLE = "softintel/1/disclosable".getBytes(US_ASCII);

  private final UUID id;
  private final byte[] secret;

  DataKey(UUID id, byte[] secret) {
    this.id = id;
    this.secret = secret.clone();
  }

  static DataKey fresh() {
    return new DataKey(UUID.randomUUID(), random());
  }

  static byte[] random() {
    var secret = new byte[KEY_BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  UUID id() {
    return id;
  }

  SealedKey wrapFor(SealedPlace place, KeyRing ring, Instant now) {
    return wrapped(place.owner(), place.table(), commitment(), ring, now);
  }

  /** All but the wrapping stays as it was. */
  SealedKey wrapAnew(SealedKey before, KeyRing ring) {
    return wrapped(before.owner, before.madeFor, before.commitment, ring, before.createdAt);
  }

  private SealedKey wrapped(
      UUID owner, String madeFor, byte[] commitment, KeyRing ring, Instant createdAt) {
    var stored = new SealedKey();
    stored.owner = owner;
    stored.madeFor = madeFor;
    stored.dataKeyId = id;
    stored.wrappedUnder = ring.currentKeyId();
    stored.wrapped = ring.wrap(secret, AssociatedData.ofDataKey(owner, id, stored.wrappedUnder));
    stored.commitment = commitment;
    stored.createdAt = createdAt;
    return stored;
  }

  /** Throws {@link CannotUnseal} when its wrapping key is gone or anything was altered. */
  static DataKey unwrap(SealedKey stored, KeyRing ring) {
    return unwrapAll(List.of(stored), ring).get(0).orElseThrow(CannotUnseal::new);
  }

  /** In the order of {@code all}; empty for those that do not unwrap. */
  static List<Optional<DataKey>> unwrapAll(List<SealedKey> all, KeyRing ring) {
    var secrets = ring.unwrapAll(all.stream().map(DataKey::wrapped).toList());
    return IntStream.range(0, all.size())
        .mapToObj(it -> secrets.get(it).flatMap(secret -> committed(all.get(it), secret)))
        .toList();
  }

  private static Wrapped wrapped(SealedKey stored) {
    return new Wrapped(
        stored.wrappedUnder,
        stored.wrapped,
        AssociatedData.ofDataKey(stored.owner, stored.dataKeyId, stored.wrappedUnder));
  }

  private static Optional<DataKey> committed(SealedKey stored, byte[] secret) {
    var key = new DataKey(stored.dataKeyId, secret);
    // AES-GCM alone would let one ciphertext open under two keys; the commitment allows one.
    if (MessageDigest.isEqual(key.commitment(), stored.commitment)) {
      return Optional.of(key);
    }
    key.close();
    return Optional.empty();
  }

  Sealed seal(byte[] plaintext, SealedPlace place) {
    try {
      return Sealed.of(cipher(place).encrypt(plaintext, AssociatedData.ofContent(place, id)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing failed", e);
    }
  }

  byte[] open(Sealed sealed, SealedPlace place) {
    try {
      return cipher(place)
          .decrypt(sealed.nonceCiphertextAndTag(), AssociatedData.ofContent(place, id));
    } catch (GeneralSecurityException e) {
      throw new CannotUnseal();
    }
  }

  private AesGcmJce cipher(SealedPlace place) throws GeneralSecurityException {
    var columnKey = derive(AssociatedData.ofColumn(place));
    try {
      return new AesGcmJce(columnKey);
    } finally {
      Arrays.fill(columnKey, (byte) 0);
    }
  }

  /** May be told to somebody: it leads to nothing that this key seals. */
  byte[] disclosable() {
    return named(DISCLOSABLE);
  }

  private byte[] commitment() {
    return named(COMMITMENT);
  }

  private byte[] named(byte[] use) {
    try {
      return derive(use);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HKDF-SHA-256 is missing", e);
    }
  }

  private byte[] derive(byte[] info) throws GeneralSecurityException {
    return Hkdf.computeHkdf("HMACSHA256", secret, new byte[0], info, KEY_BYTES);
  }

  @Override
  public void close() {
    Arrays.fill(secret, (byte) 0);
  }
}
