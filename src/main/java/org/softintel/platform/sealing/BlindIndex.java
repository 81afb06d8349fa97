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
import java.util.Set;
import org.softintel.platform.secrets.KeyFileRefused;

/**
 * Puts values into buckets that only the owner of the key can compute. Equal values share a bucket
 * with many other values, and no value can be read back.
 */
public final class BlindIndex {
  /** A bucket of a busy service holds tens of values, one of a small service still several. */
  static final int BITS = 13;

  /** The bucket of a value under one key of the keyset. */
  public record Bucket(long keyId, int number) {}

  private final Map<Integer, Prf> keys;
  private final int primary;

  private BlindIndex(KeysetHandle keys) throws GeneralSecurityException {
    var prfs = keys.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    this.keys = Map.copyOf(prfs.getPrfs());
    this.primary = prfs.getPrimaryId();
  }

  /** Throws {@link KeyFileRefused}, which says what is wrong with the file. */
  static BlindIndex read(Path file, boolean localKeysAllowed) {
    try {
      PrfConfig.register();
      return new BlindIndex(KeyFile.read(file, localKeysAllowed));
    } catch (GeneralSecurityException e) {
      throw new KeyFileRefused("The key file " + file + " is not a Tink keyset of PRF keys.");
    }
  }

  /** Returns the bucket to write a value to, under the current key. */
  public Bucket bucket(String index, String value) {
    return bucket(primary, index, value);
  }

  /** Returns the buckets where a value may be, under the old keys too. */
  public List<Bucket> buckets(String index, String value) {
    return keys.keySet().stream().map(key -> bucket(key, index, value)).toList();
  }

  int primary() {
    return primary;
  }

  Set<Integer> ids() {
    return keys.keySet();
  }

  private Bucket bucket(int key, String index, String value) {
    var number = ByteBuffer.wrap(hash(key, index, value, Integer.BYTES)).getInt();
    return new Bucket(Integer.toUnsignedLong(key), number >>> (Integer.SIZE - BITS));
  }

  /** Hashes the name of the index too, so that nobody can compare two indexes. */
  byte[] hash(int key, String index, String value, int bytes) {
    try {
      return requireNonNull(keys.get(key)).compute(AssociatedData.ofIndex(index, value), bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("hashing for the index failed", e);
    }
  }
}
