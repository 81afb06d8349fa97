package org.softintel.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
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
  public byte[] unwrap(String keyId, byte[] wrapped, byte[] context) {
    try {
      return aead.decrypt(wrapped, context);
    } catch (GeneralSecurityException e) {
      throw new CannotUnseal();
    }
  }
}
