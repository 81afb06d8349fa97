package org.softintel.platform.sealing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.stream.IntStream;
import org.softintel.platform.secrets.KeyFileRefused;
import org.softintel.platform.secrets.SecretFile;

/** Reads a Tink keyset from a file, or says why it may not be used. */
final class KeyFile {
  /** Every key of local mode has this id, so that a copied file is recognised. */
  static final int LOCAL_KEY_ID = 0x10CA1;

  private KeyFile() {}

  static KeysetHandle read(Path file, boolean localKeysAllowed) throws GeneralSecurityException {
    SecretFile.demandPrivate("The keyset may not be used", file);
    var keys = parse(file);
    refuseLocalKeys(keys, localKeysAllowed);
    return keys;
  }

  /** Whoever may read it, and whatever it is for. */
  static KeysetHandle parse(Path file) throws GeneralSecurityException {
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(
          Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    } catch (IOException e) {
      throw new KeyFileRefused("The key file " + file + " cannot be read.");
    }
  }

  static boolean hasLocalKey(KeysetHandle keys) {
    return IntStream.range(0, keys.size()).anyMatch(i -> keys.getAt(i).getId() == LOCAL_KEY_ID);
  }

  private static void refuseLocalKeys(KeysetHandle keys, boolean allowed) {
    if (hasLocalKey(keys) && !allowed) {
      throw new KeyFileRefused(
          "The key file holds a key of local mode. Make a key for this installation:"
              + " docs/operating/keys.md says how.");
    }
  }
}
