package org.softintel.platform.sealing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.platform.secrets.KeyFileRefused;
import org.softintel.platform.secrets.SecretFile;

/** A keyset as operators make and change it, without a database: never shown, only written. */
public final class Keyset {
  private final KeysetKind kind;
  private final KeysetHandle handle;

  private Keyset(KeysetKind kind, KeysetHandle handle) {
    this.kind = kind;
    this.handle = handle;
  }

  /** A key of a keyset, by its number. */
  public record Key(String id, boolean isPrimary) {}

  private interface Change {
    void on(KeysetHandle.Builder keys) throws GeneralSecurityException;
  }

  /** With one new key. */
  public static Keyset fresh(KeysetKind kind) {
    return changed(
        kind,
        KeysetHandle.newBuilder(),
        keys -> keys.addEntry(generated(kind).withRandomId().makePrimary()));
  }

  /** With one new key that a production start refuses. */
  public static Keyset ofLocalMode(KeysetKind kind) {
    return changed(
        kind,
        KeysetHandle.newBuilder(),
        keys -> keys.addEntry(generated(kind).withFixedId(KeyFile.LOCAL_KEY_ID).makePrimary()));
  }

  /** Throws {@link KeyFileRefused} if the file holds no keyset of the service. */
  public static Keyset read(Path file) {
    try {
      register();
      var keys = KeyFile.parse(file);
      return new Keyset(kind(keys, file), keys);
    } catch (GeneralSecurityException e) {
      throw new KeyFileRefused("The file " + file + " is not a Tink keyset.");
    }
  }

  private static KeysetKind kind(KeysetHandle keys, Path file) {
    return Stream.of(KeysetKind.values())
        .filter(it -> entries(keys).allMatch(key -> it.takes(key.getKey().getParameters())))
        .findFirst()
        .orElseThrow(
            () ->
                new KeyFileRefused(
                    "The keys in " + file + " are neither of reports nor of the search index."));
  }

  public KeysetKind kind() {
    return kind;
  }

  /** In the order in which they were added. */
  public List<Key> keys() {
    return entries(handle).map(it -> new Key(id(it), it.isPrimary())).toList();
  }

  /** Why the service refuses to start with it; empty if it does not. */
  public Optional<String> refusal(Path file) {
    try {
      switch (kind) {
        case REPORTS -> FileKeyRing.read(file, false);
        case INDEX -> IndexKeys.read(file, false);
      }
      return Optional.empty();
    } catch (KeyFileRefused e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  /** Adds a key that opens and does not seal yet. */
  public Keyset withNewKey() {
    return changed(keys -> keys.addEntry(generated(kind).withRandomId()));
  }

  /** From now on this key seals; throws {@link KeyFileRefused} if it is not in the keyset. */
  public Keyset withPrimary(String id) {
    int place = place(id);
    return changed(keys -> keys.getAt(place).makePrimary());
  }

  /** Throws {@link KeyFileRefused} if the key seals, or is not in the keyset. */
  public Keyset without(String id) {
    int place = place(id);
    if (handle.getAt(place).isPrimary()) {
      throw new KeyFileRefused("Key " + id + " is the primary key: promote another one first.");
    }
    return changed(keys -> keys.deleteAt(place));
  }

  /** Throws {@link KeyFileRefused} if there is such a file. */
  public void create(Path file) {
    SecretFile.create(file, json());
  }

  /** Keeps what the file was beside it, and returns where. */
  public Path replace(Path file) {
    return SecretFile.replace(file, json());
  }

  private int place(String id) {
    return IntStream.range(0, handle.size())
        .filter(it -> id(handle.getAt(it)).equals(id))
        .findFirst()
        .orElseThrow(
            () -> new KeyFileRefused("There is no key " + id + " in it: keyset check lists them."));
  }

  private String json() {
    try {
      return TinkJsonProtoKeysetFormat.serializeKeyset(
          handle, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a keyset cannot be written", e);
    }
  }

  private Keyset changed(Change change) {
    return changed(kind, KeysetHandle.newBuilder(handle), change);
  }

  private static Keyset changed(KeysetKind kind, KeysetHandle.Builder keys, Change change) {
    try {
      register();
      change.on(keys);
      return new Keyset(kind, keys.build());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key cannot be made", e);
    }
  }

  private static KeysetHandle.Builder.Entry generated(KeysetKind kind) {
    return KeysetHandle.generateEntryFromParameters(kind.ofNewKeys());
  }

  private static void register() throws GeneralSecurityException {
    AeadConfig.register();
    PrfConfig.register();
  }

  private static Stream<KeysetHandle.Entry> entries(KeysetHandle keys) {
    return IntStream.range(0, keys.size()).mapToObj(keys::getAt);
  }

  private static String id(KeysetHandle.Entry key) {
    return Integer.toUnsignedString(key.getId());
  }
}
