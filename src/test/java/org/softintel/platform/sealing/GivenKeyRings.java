package org.softintel.platform.sealing;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Key files for tests, made of counted bytes so that no secret stands in the repository. */
@AccessesPartialKey
final class GivenKeyRings {
  private GivenKeyRings() {}

  /** The first id is the primary key; each key's bytes follow from its id. */
  static Path file(Path folder, int... ids) throws Exception {
    AeadConfig.register();
    var keys = KeysetHandle.newBuilder();
    for (int i = 0; i < ids.length; i++) {
      var entry = KeysetHandle.importKey(key(ids[i])).withFixedId(ids[i]);
      keys.addEntry(i == 0 ? entry.makePrimary() : entry);
    }
    var json =
        TinkJsonProtoKeysetFormat.serializeKeyset(
            keys.build(), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    var file = Files.writeString(folder.resolve("keyset.json"), json);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  static FileKeyRing ring(Path folder, int... ids) throws Exception {
    return FileKeyRing.read(file(folder, ids), true);
  }

  static byte[] counted(int from) {
    var bytes = new byte[DataKey.KEY_BYTES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (from + i);
    }
    return bytes;
  }

  private static AesGcmKey key(int id) throws Exception {
    return AesGcmKey.builder()
        .setParameters(
            AesGcmParameters.builder()
                .setKeySizeBytes(32)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build())
        .setKeyBytes(SecretBytes.copyFrom(counted(id), InsecureSecretKeyAccess.get()))
        .setIdRequirement(id)
        .build();
  }
}
