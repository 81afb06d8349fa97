package org.softintel.platform.sealing;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.HmacPrfKey;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Keysets of the search index for tests, made of counted bytes; and the hash under any of them. */
@AccessesPartialKey
public final class GivenIndexKeys {
  private GivenIndexKeys() {}

  public static KeyedHash of(Path indexKeyset) {
    return new KeyedHash(keys(indexKeyset));
  }

  public static IndexKeys keys(Path indexKeyset) {
    return IndexKeys.read(indexKeyset, true);
  }

  /** The first id is the primary key; each key's bytes follow from its id. */
  public static Path file(Path folder, int... ids) throws Exception {
    PrfConfig.register();
    var keys = KeysetHandle.newBuilder();
    for (int i = 0; i < ids.length; i++) {
      var entry = KeysetHandle.importKey(key(ids[i])).withFixedId(ids[i]);
      keys.addEntry(i == 0 ? entry.makePrimary() : entry);
    }
    var json =
        TinkJsonProtoKeysetFormat.serializeKeyset(
            keys.build(), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    var file = Files.writeString(folder.resolve("index-keyset.json"), json);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static HmacPrfKey key(int id) throws Exception {
    return HmacPrfKey.builder()
        .setParameters(
            HmacPrfParameters.builder()
                .setKeySizeBytes(DataKey.KEY_BYTES)
                .setHashType(HmacPrfParameters.HashType.SHA256)
                .build())
        .setKeyBytes(SecretBytes.copyFrom(GivenKeyRings.counted(id), InsecureSecretKeyAccess.get()))
        .build();
  }
}
