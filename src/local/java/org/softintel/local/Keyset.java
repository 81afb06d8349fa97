package org.softintel.local;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The key-encryption key of this installation. */
final class Keyset {
  /** By this number a production start recognises a key of local mode and refuses it. */
  private static final int LOCAL_KEY = 0x10CA1;

  private Keyset() {}

  static void ensure(Path file) {
    if (Files.exists(file)) {
      return;
    }
    try {
      AeadConfig.register();
      var key =
          KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
              .withFixedId(LOCAL_KEY)
              .makePrimary();
      var keyset = KeysetHandle.newBuilder().addEntry(key).build();
      OwnFiles.write(
          file,
          TinkJsonProtoKeysetFormat.serializeKeyset(
              keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("local mode's key cannot be made", e);
    }
  }
}
