package org.softintel.platform.sealing;

import java.util.Optional;
import java.util.function.Supplier;
import org.softintel.platform.secrets.KeyStoreAway;
import org.softintel.platform.settings.StartRefused;

/** The keysets and the key store of the settings. */
final class KeyStores {
  private static final String KEYSET = "softintel.platform.sealing.keyset";

  private KeyStores() {}

  /** Throws {@link StartRefused}, which names the setting. */
  static KeyRing ring(SealingConfig config, boolean local) {
    var file =
        config
            .keyset()
            .<KeyRing>map(it -> StartRefused.naming(KEYSET, () -> FileKeyRing.read(it, local)));
    Optional<KeyRing> transit = transit(config, local).map(it -> it);
    return switch (config.keyStore()) {
      case FILE ->
          joined(file, transit, KEYSET + " is missing. It is a file: docs/operating/keys.md.");
      case TRANSIT -> joined(transit, file, TransitKeyRing.MISSING);
    };
  }

  private static KeyRing joined(
      Optional<KeyRing> wrapping, Optional<KeyRing> before, String missing) {
    var ring = wrapping.orElseThrow(() -> new StartRefused(missing));
    return before.<KeyRing>map(it -> new JoinedKeyRing(ring, it)).orElse(ring);
  }

  /** Empty if none is set. Throws {@link StartRefused}, which names the setting. */
  static Optional<TransitKeyRing> transit(SealingConfig config, boolean local) {
    return config
        .transit()
        .url()
        .map(it -> asked(() -> TransitKeyRing.of(new TransitClient(config.transit(), local))));
  }

  /** What a key store answers; throws {@link StartRefused} if it does not. */
  static <T> T asked(Supplier<T> ask) {
    try {
      return ask.get();
    } catch (KeyStoreAway e) {
      throw new StartRefused(String.valueOf(e.getMessage()));
    }
  }

  /** Throws {@link StartRefused}, which names the setting. */
  static IndexKeys index(SealingConfig config, boolean local) {
    return StartRefused.naming(
        "softintel.platform.sealing.index-keyset",
        () -> IndexKeys.read(config.indexKeyset(), local));
  }
}
