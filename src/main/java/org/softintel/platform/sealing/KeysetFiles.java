package org.softintel.platform.sealing;

import org.softintel.platform.settings.StartRefused;

/** The keysets of the settings. */
final class KeysetFiles {
  private KeysetFiles() {}

  /** Throws {@link StartRefused}, which names the setting. */
  static KeyRing ring(SealingConfig config, boolean local) {
    return StartRefused.naming(
        "softintel.platform.sealing.keyset", () -> FileKeyRing.read(config.keyset(), local));
  }

  /** Throws {@link StartRefused}, which names the setting. */
  static IndexKeys index(SealingConfig config, boolean local) {
    return StartRefused.naming(
        "softintel.platform.sealing.index-keyset",
        () -> IndexKeys.read(config.indexKeyset(), local));
  }
}
