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
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.softintel.platform.secrets.KeyFileRefused;

/** The keys of the search index: hashes that nobody can compute who has none of them. */
public final class IndexKeys {
  /** Among a thousand million hashes one value in a thousand has that of another one. */
  public static final int TERM_BITS = 40;

  private final Map<Integer, Prf> keys;
  private final int primary;

  private IndexKeys(KeysetHandle keys) throws GeneralSecurityException {
    var prfs = keys.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    this.keys = Map.copyOf(prfs.getPrfs());
    this.primary = prfs.getPrimaryId();
  }

  /** Throws {@link KeyFileRefused}, which says what is wrong with the file. */
  static IndexKeys read(Path file, boolean localKeysAllowed) {
    try {
      PrfConfig.register();
      return new IndexKeys(KeyFile.read(file, localKeysAllowed));
    } catch (GeneralSecurityException e) {
      throw new KeyFileRefused("The key file " + file + " is not a Tink keyset of PRF keys.");
    }
  }

  /** The hash under which a value is filed, of {@link #TERM_BITS} bits, under the current key. */
  public long term(String index, String value) {
    return term(primary, index, value);
  }

  /** The hashes under which a value may be filed: under the old keys too. */
  public LongStream terms(String index, String value) {
    return keys.keySet().stream().mapToLong(key -> term(key, index, value));
  }

  int primary() {
    return primary;
  }

  Set<Integer> ids() {
    return keys.keySet();
  }

  private long term(int key, String index, String value) {
    return ByteBuffer.wrap(hash(key, index, value, Long.BYTES)).getLong()
        >>> (Long.SIZE - TERM_BITS);
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
