package org.softintel.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.stream.IntStream;

/**
 * Key-encryption keys from a file: a Tink keyset, whose primary key wraps and whose others unwrap.
 */
final class FileKeyRing implements KeyRing {
  /**
   * The fixed id of every key that local mode makes. It is part of each wrapped key, so a copied
   * local file is recognised wherever it turns up.
   */
  static final int LOCAL_KEY_ID = 0x10CA1;

  private final KeysetHandle keys;
  private final Aead aead;

  private FileKeyRing(KeysetHandle keys) throws GeneralSecurityException {
    this.keys = keys;
    this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  /**
   * Reads the ring; throws {@link KeysRefused} with one sentence on what is wrong with the file.
   */
  static FileKeyRing read(Path file, boolean localKeysAllowed) {
    refuseIfReadableByOthers(file);
    try {
      AeadConfig.register();
      var keys =
          TinkJsonProtoKeysetFormat.parseKeyset(
              Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
      refuseLocalKeys(keys, localKeysAllowed);
      return new FileKeyRing(keys);
    } catch (IOException e) {
      throw new KeysRefused("The key file " + file + " cannot be read.");
    } catch (GeneralSecurityException e) {
      throw new KeysRefused("The key file " + file + " is not a Tink keyset of AEAD keys.");
    }
  }

  @Override
  public String currentKeyId() {
    return name(keys.getPrimary().getId());
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
      throw new SealBroken();
    }
  }

  private static String name(int id) {
    return "file:" + Integer.toUnsignedString(id);
  }

  private static void refuseLocalKeys(KeysetHandle keys, boolean allowed) {
    var hasLocal =
        IntStream.range(0, keys.size()).anyMatch(i -> keys.getAt(i).getId() == LOCAL_KEY_ID);
    if (hasLocal && !allowed) {
      throw new KeysRefused(
          "The key file holds a key of local mode. Make a key for this installation:"
              + " docs/operating.md says how.");
    }
  }

  private static void refuseIfReadableByOthers(Path file) {
    try {
      var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      if (view != null
          && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ)) {
        throw new KeysRefused("Everybody can read the key file " + file + ": chmod 0600 it.");
      }
    } catch (IOException e) {
      throw new KeysRefused("The key file " + file + " cannot be read.");
    }
  }
}
