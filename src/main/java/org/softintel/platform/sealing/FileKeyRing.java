package org.softintel.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.softintel.platform.secrets.KeyFileRefused;

/** Key-encryption keys from a Tink keyset: the primary key wraps, all keys unwrap. */
final class FileKeyRing implements KeyRing {
  private final KeysetHandle keys;
  private final Aead aead;

  private FileKeyRing(KeysetHandle keys) throws GeneralSecurityException {
    this.keys = keys;
    this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  /** Throws {@link KeyFileRefused}, which says what is wrong with the file. */
  static FileKeyRing read(Path file, boolean localKeysAllowed) {
    try {
      AeadConfig.register();
      return new FileKeyRing(KeyFile.read(file, localKeysAllowed));
    } catch (GeneralSecurityException e) {
      throw new KeyFileRefused("The key file " + file + " is not a Tink keyset of AEAD keys.");
    }
  }

  @Override
  public String currentKeyId() {
    return id(keys.getPrimary());
  }

  @Override
  public boolean has(String keyId) {
    return IntStream.range(0, keys.size()).anyMatch(it -> id(keys.getAt(it)).equals(keyId));
  }

  private static String id(KeysetHandle.Entry key) {
    return "file:" + Integer.toUnsignedString(key.getId());
  }

  @Override
  public byte[] wrap(byte[] dataKey, byte[] context) {
    try {
      return aead.encrypt(dataKey, context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("wrapping a data key failed", e);
    }
  }

  @Override
  public List<Optional<byte[]>> unwrapAll(List<Wrapped> all) {
    return all.stream().map(this::unwrapped).toList();
  }

  private Optional<byte[]> unwrapped(Wrapped key) {
    try {
      return Optional.of(aead.decrypt(key.bytes(), key.context()));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }
}
