package org.softintel.platform.sealing;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.softintel.platform.secrets.KeyFileRefused;

/**
 * Puts values into buckets that only the holder of the key can name: equal values share a bucket,
 * and so do many that are not equal. The value itself does not come out of it.
 */
public final class BlindIndex {
  /** So that a bucket of a busy service holds tens of values, and one of a small one still some. */
  static final int BITS = 13;

  /** Where a value belongs under one key of the keyset. */
  public record Bucket(long keyId, int number) {}

  private final Map<Integer, Prf> keys;
  private final int primary;

  private BlindIndex(KeysetHandle keys) throws GeneralSecurityException {
    var prfs = keys.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    this.keys = Map.copyOf(prfs.getPrfs());
    this.primary = prfs.getPrimaryId();
  }

  /** Reads the keyset; throws {@link KeyFileRefused} with one sentence on what is wrong with it. */
  static BlindIndex read(Path file, boolean localKeysAllowed) {
    try {
      PrfConfig.register();
      return new BlindIndex(KeyFile.read(file, localKeysAllowed));
    } catch (GeneralSecurityException e) {
      throw new KeyFileRefused("The key file " + file + " is not a Tink keyset of PRF keys.");
    }
  }

  /** Under the current key: where a value is written. */
  public Bucket bucket(String index, String value) {
    return new Bucket(Integer.toUnsignedLong(primary), number(primary, index, value));
  }

  /** Under every key, the old ones too: where a value may have been written. */
  public List<Bucket> buckets(String index, String value) {
    return keys.keySet().stream()
        .map(id -> new Bucket(Integer.toUnsignedLong(id), number(id, index, value)))
        .toList();
  }

  /** The name of the index is hashed too: the same value in two indexes is not seen to be one. */
  private int number(int key, String index, String value) {
    try {
      var hash =
          requireNonNull(keys.get(key))
              .compute(AssociatedData.ofIndex(index, value), Integer.BYTES);
      return ByteBuffer.wrap(hash).getInt() >>> (Integer.SIZE - BITS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("hashing for the index failed", e);
    }
  }
}
