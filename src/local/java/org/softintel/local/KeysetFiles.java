package org.softintel.local;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The keys of this installation. */
final class KeysetFiles {
  /** By this number a production start recognises a key of local mode and refuses it. */
  private static final int LOCAL_KEY = 0x10CA1;

  private KeysetFiles() {}

  static void ensure(Path file) {
    ensure(file, PredefinedAeadParameters.AES256_GCM);
  }

  /** The key of the search index. */
  static void ensureForIndex(Path file) {
    ensure(file, PredefinedPrfParameters.HMAC_SHA256_PRF);
  }

  private static void ensure(Path file, Parameters kind) {
    if (Files.exists(file)) {
      return;
    }
    try {
      AeadConfig.register();
      PrfConfig.register();
      var key = KeysetHandle.generateEntryFromParameters(kind).withFixedId(LOCAL_KEY).makePrimary();
      var keyset = KeysetHandle.newBuilder().addEntry(key).build();
      PrivateFiles.write(
          file,
          TinkJsonProtoKeysetFormat.serializeKeyset(
              keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("local mode's key cannot be made", e);
    }
  }
}
