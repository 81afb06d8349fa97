package org.softintel.audit.log;

import org.softintel.platform.secrets.KeyFileRefused;
import org.softintel.platform.secrets.KeyStoreAway;

/** The private half of the log's key, wherever it is. */
interface LogSigner extends AutoCloseable {
  /**
   * An Ed25519 signature. Throws {@link KeyStoreAway} if the key cannot be used now, and {@link
   * KeyFileRefused} if it is none.
   */
  byte[] sign(byte[] text);

  /** What leads to the key. */
  String setting();

  @Override
  void close();
}
